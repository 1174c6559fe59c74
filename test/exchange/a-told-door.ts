import type { Case } from '../../src/cases/record/case.ts';
import { openDoor } from './a-door.ts';

/** The door with 141 behind it that is told of its orders. */
export async function openTold() {
  const door = await openDoor();
  return {
    ...door,
    told: () => door.got.map(({ type, data }) => [type, data.sequence]),
    receipts: (c: Case) => door.store.receiptsOf('platform', c.origin.outsideNumber ?? ''),
    /** A case of fumes that was fed back and confirmed: its answer waits for the desk. */
    async answered(id = 'E-1'): Promise<Case> {
      const c = await door.aCase({ class: '别的', what: { code: '餐饮油烟', text: '油烟' }, external: { id } });
      await door.does(c, '执法队值班员', { do: 'sign' });
      await door.does(c, '执法队值班员', { do: 'contacted', text: '电话说了' });
      await door.does(c, '执法队值班员', { do: 'supplement', text: null, photos: ['img_v3_own'] });
      await door.does(c, '执法队值班员', {
        do: 'feedBack',
        text: '已清洗烟道，业主 13900002222 在场',
        outcome: 'solved',
        fileNumber: null,
        photos: ['img_v3_own'],
      });
      const now = await door.store.caseOf(c.id);
      if (now?.state === 'to-verify') await door.does(c, '指挥室派遣员', { do: 'verify', text: null });
      await door.does(c, '网格员甲', { do: 'confirm' });
      return c;
    },
  };
}

export type Told = Awaited<ReturnType<typeof openTold>>;
