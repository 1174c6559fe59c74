import { z } from 'zod';
import type { Office } from '../harness/office.ts';

/** One white pixel. */
export const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

const Group = z.object({
  chat_id: z.string(),
  name: z.string(),
  members: z.array(z.string()),
  dissolved: z.boolean(),
  description: z.string(),
  owner: z.string(),
  managers: z.array(z.string()),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  pins: z.array(z.object({ message_id: z.string(), text: z.string() })),
  top_notice: z.object({ message_id: z.string().optional(), text: z.string() }).optional(),
  announcement: z.string(),
});
export type Group = z.infer<typeof Group>;

/** The recycling shop of 德加小区, as the people of the sample office live it. */
export function openWhistle(office: Office) {
  const { client, base } = office.platform;
  let number = '';
  const worker = () => office.with('网格员甲');
  const groupsOf = async (person: string) => {
    const id = (await client.people()).find((one) => one.name === person)?.id ?? person;
    return (await client.chats(id)).filter((chat) => chat.type === 'group' && chat.name.includes(number));
  };
  return {
    number: () => number,
    worker,
    duty: () => office.with('执法队值班员', '执法队值班群'),
    officer: () => office.with('执法队值班员'),
    desk: () => office.with('指挥室派遣员', '指挥室'),
    dispatcher: () => office.with('指挥室派遣员'),
    leader: () => office.with('带班领导'),
    async report(more: Record<string, unknown> = {}) {
      await worker().says('清单 CG32');
      await worker().clicks('废品回收站点扰民（综合行政执法队）');
      await worker().clicks('上报事件');
      const form = {
        estate: '德加小区',
        detail: '南门废品回收站',
        description: '废品堆到人行道，夜里装车，气味大，居民电话 13800001234',
        ...more,
      };
      const toast = await worker().clicks('提交', { form });
      number = /WX-\d{6}-\d{3}/.exec(toast)?.[0] ?? '';
      if (!number) throw new Error(`not reported: ${toast}`);
      return number;
    },
    /** Reported and signed, and the grid worker has the form of a whistle open. */
    async reportAndWhistle() {
      await this.report();
      await this.duty().clicks('签收');
      await worker().says(`事件 ${number}`);
      await worker().clicks('吹哨');
    },
    /** The whistle form that the grid worker has open, submitted; nobody of the market's is named. */
    async whistles(more: Record<string, unknown> = {}, who = worker()) {
      const form = {
        departments: ['market-supervision', 'police', 'emergency-fire', 'community', 'property'],
        people: ['联络站书记', '物业人员', '派出所值班员'],
        why: '占道、执照、赃物、火险分在几家，夜里装车没人拦',
        tried: '社区、房东、物业、业委会谈过两次，老板答应又反悔',
        representatives: '居民代表甲、居民代表乙',
        ...more,
      };
      return who.clicks('提交', { form });
    },
    /** From the lead's feedback to the reporter's 已解决. */
    async solved() {
      const market = office.with('市监所值班员');
      await office.with('市监所值班员', '市监所值班群').clicks('配合反馈');
      await market.clicks('提交', { form: { text: '执照已补办' } });
      await office.with('执法队值班员', '执法队值班群').clicks('反馈');
      const officer = office.with('执法队值班员');
      await officer.sends(PHOTO);
      const toast = await officer.clicks('提交', { form: { outcome: 'solved', text: '占道的已清走，夜里不再装车' } });
      if (!toast.includes('已记上')) throw new Error(`not fed back: ${toast}`);
      const desk = office.with('指挥室派遣员', '指挥室');
      if (!(await worker().title()).includes('现场解决了吗')) await desk.clicks('核查通过');
      await worker().clicks('已解决');
    },
    /** yyyy-mm-dd, so many days from now, in Shanghai. */
    async day(days: number) {
      return new Date(office.platform.clock.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
    },
    /** The groups of this case that somebody is in, oldest first. */
    groupsOf,
    group: async (person: string) => {
      const [newest] = (await groupsOf(person)).filter((chat) => !chat.dissolved).slice(-1);
      return office.with(person, newest?.name ?? '没有群');
    },
    /** Everything about the newest group of this case, as the platform has it. */
    async groupDetail(person = '执法队值班员'): Promise<Group | undefined> {
      const newest = (await groupsOf(person)).at(-1);
      if (!newest) return undefined;
      const response = await fetch(`${base}/sandbox/chat?id=${newest.chat_id}`);
      return Group.parse(await response.json());
    },
  };
}
