import type { Service } from '../../../catalogue/services/schema.ts';
import { FREE } from '../../../catalogue/services/schema.ts';
import type { OpenId } from '../../brands.ts';
import { dayOf, nextDay } from '../../cases/calendar/calendar.ts';
import { cutTo } from '../../forms/cut-to.ts';
import type { Field } from '../../forms/field.ts';
import { allPicked, dayIn, type Values, wordsIn } from '../../forms/values.ts';
import type { Roster } from '../../roster/roster.ts';
import type { ServiceAsk } from '../../services/ask.ts';
import type { SessionCommand } from '../../services/commands.ts';
import { IN_THE_PAST } from '../../services/decide.ts';
import { lessonsFrom, minutesIn, wholeIn } from '../../services/opening.ts';
import { MOST, type Session } from '../../services/session.ts';
import { personOf } from '../core/person-of.ts';
import type { World } from '../ports/world.ts';
import { runsService } from './standing.ts';

/** What a form is about, as it is now. */
export type ServiceAsking = {
  ask: ServiceAsk;
  service: Service;
  session: Session | undefined;
  openId: OpenId;
  roster: Roster;
  world: World;
};
type Form = { title: string; submit: string; fields(asking: ServiceAsking): Field[] };

const line = (
  name: string,
  label: string,
  placeholder: string,
  missing: string,
  more: { preset?: string; max: number },
) => ({ kind: 'line', name, label, placeholder, missing, required: true, ...more }) satisfies Field;

const why = (placeholder: string): Field[] => [
  line('why', '为什么', placeholder, '请写为什么，报名的人都会看到', { max: 100 }),
];

const words = (label: string, placeholder: string, missing: string): Field => ({
  ...{ kind: 'text', name: 'words', label, placeholder, missing, required: true, max: QUESTION_MOST },
});
/** The longest question to a host, and the longest answer. */
export const QUESTION_MOST = 200;

/** A session as the list describes one, to fill the form in beforehand. */
const kindOf = ({ ask, service }: ServiceAsking) =>
  ask.form === 'service-open' ? service.sessions.find(({ name }) => name === ask.like) : undefined;

function openingFields(asking: ServiceAsking): Field[] {
  const like = kindOf(asking);
  const tomorrow = nextDay(dayOf(asking.world.now()));
  return [
    line('name', '班名', '如 咖啡拉花班', '请写班名', { preset: like?.name ?? '', max: 40 }),
    line('where', '在哪里上', '如 邻里中心二楼教室', '请写在哪里上', { preset: like?.where ?? '', max: 60 }),
    {
      ...{ kind: 'date', name: 'first', label: '第一次课哪天', placeholder: '选日子', preset: tomorrow },
      ...{ required: true, missing: '请选第一次课哪天' },
    },
    line('at', '几点开始', '如 19:00', '请写几点开始，如 19:00', { preset: like?.at ?? '', max: 5 }),
    line('minutes', '一次多少分钟', '如 90', '请写一次多少分钟', { preset: `${like?.minutes ?? ''}`, max: 3 }),
    line('lessons', '一共几次课', '如 6', '请写一共几次课', { preset: `${like?.lessons ?? ''}`, max: 2 }),
    line('everyDays', '隔几天一次', '一周一次写 7', '请写隔几天一次', { preset: `${like?.everyDays ?? 7}`, max: 2 }),
    line('places', '收几个人', '如 20', '请写收几个人', { preset: `${like?.places ?? ''}`, max: 3 }),
    {
      ...{ kind: 'people', name: 'host', label: '谁是老师，谁点名', placeholder: '不选就是您' },
      ...{ openIds: hostsOf(asking), preset: [asking.openId] },
    },
  ];
}

/** Who may hold a session: the people of the department that offers it, and whoever opens it. */
const hostsOf = ({ service, openId, roster }: ServiceAsking): OpenId[] => [
  ...new Set([
    openId,
    ...roster.people.filter((one) => !one.left && runsService(service, one.openId, roster)).map((one) => one.openId),
  ]),
];

const ageField = ({ service }: ServiceAsking): Field[] =>
  service.ages ? [line('age', '几岁', '写周岁；只用来看能不能报，不留', '请写几岁', { max: 3 })] : [];

const mayBeYoung = ({ service: { ages } }: ServiceAsking): boolean => ages !== undefined && (ages.from ?? 0) < 18;

const guardianField = (asking: ServiceAsking): Field[] =>
  mayBeYoung(asking)
    ? [
        {
          kind: 'line',
          name: 'guardian',
          label: '家长姓名（不满 18 岁的要写）',
          placeholder: '家长同意了才能报',
          max: 20,
        },
      ]
    : [];

const nameField = (label: string, preset: string): Field =>
  line('name', label, '签到时叫的名字', '请写姓名', { preset, max: 20 });

/** What each form of the services asks. */
export const SERVICE_FORMS: { [Name in ServiceAsk['form']]: Form } = {
  'service-open': { title: '开班', submit: '开班', fields: openingFields },
  'service-sign-up': {
    title: '报名',
    submit: '报名',
    fields: (asking) => [
      nameField('来上课的人的姓名', asking.roster.member(asking.openId)?.name ?? ''),
      ...ageField(asking),
      ...guardianField(asking),
    ],
  },
  'service-for-other': {
    title: '替他报名',
    submit: '替他报名',
    fields: (asking) => [
      nameField('他的姓名', ''),
      line('phone', '他的电话', '轮到了、改时间了打这个电话', '请写他的电话', { max: 20 }),
      ...ageField(asking),
      ...guardianField(asking),
      {
        ...{ kind: 'choice', name: 'consent', label: '当面问过了吗', placeholder: '把下面这句念给他听' },
        ...{ required: true, missing: '请当面念给他听，他同意了再报' },
        options: [
          { value: 'yes', label: '他说了同意：姓名电话只用于这个班' },
          { value: 'no', label: '没问，或者不同意' },
        ],
      },
    ],
  },
  'service-cancel-lesson': {
    title: '这次课不上了',
    submit: '取消这次课，告诉大家',
    fields: () => why('如 老师生病；补课时间另说'),
  },
  'service-question': {
    title: '问老师',
    submit: '问',
    fields: ({ session }) => [
      words(`问 ${session?.host.name ?? '老师'}`, '如 要自己带材料吗？回了发到您和我的私聊', '请写想问什么'),
    ],
  },
  'service-answer': {
    title: '有人问您',
    submit: '回他',
    fields: () => [words('怎么回', '一两句话', '请写怎么回')],
  },
  'service-cancel': { title: '整个班取消', submit: '取消，告诉大家', fields: () => why('如 报名的人太少') },
  'service-places': {
    title: '改名额',
    submit: '改名额',
    fields: ({ session }) => [
      line('places', '收几个人', '多出来的位子按候补先后给', '请写收几个人', {
        preset: `${session?.places ?? ''}`,
        max: 3,
      }),
    ],
  },
};

const NUMBERS = '只能写数字';

/** The session a form of opening describes, or what is wrong with it. */
export function openingOf(
  values: Values,
  asking: ServiceAsking,
): Omit<Extract<SessionCommand, { do: 'open' }>, 'id'> | string {
  const { service, openId, roster } = asking;
  const [picked] = allPicked(values.host);
  const host = hostsOf(asking).find((one) => one === picked) ?? openId;
  const whole = (name: string, least: number, most: number) => wholeIn(wordsIn(values[name]), least, most);
  const [minutes, lessons] = [whole('minutes', 15, 600), whole('lessons', 1, MOST.lessons)];
  const [everyDays, places] = [whole('everyDays', 1, 60), whole('places', 1, MOST.places)];
  const at = minutesIn(wordsIn(values.at));
  if (at === undefined) return '几点开始要写成 19:00 这样';
  if (minutes === undefined) return `一次多少分钟${NUMBERS}，15 到 600`;
  if (lessons === undefined) return `一共几次课${NUMBERS}，1 到 ${MOST.lessons}`;
  if (everyDays === undefined) return `隔几天一次${NUMBERS}，1 到 60`;
  if (places === undefined) return `收几个人${NUMBERS}，1 到 ${MOST.places}`;
  const held = lessonsFrom(dayIn(values.first), at, { lessons, everyDays, minutes });
  // Said before a number is taken for it.
  if (held.some((lesson) => lesson.at <= asking.world.now())) return IN_THE_PAST;
  return {
    do: 'open',
    service: service.id,
    name: cutTo(wordsIn(values.name), 40),
    where: cutTo(wordsIn(values.where), 60),
    places,
    fee: service.fee.startsWith(FREE) ? null : service.fee,
    host: personOf(host, roster),
    lessons: held,
  };
}
