import { expect } from 'vitest';
import { AlarmId, FloodId } from '../../../src/alarms/alarm.ts';
import { takeAlarm } from '../../../src/bot/alarms/take-alarm.ts';
import { personOf } from '../../../src/bot/core/person-of.ts';
import { readRoster } from '../../../src/bot/core/reading.ts';
import type { Change } from '../../../src/bot/ports/store.ts';
import { actSession } from '../../../src/bot/services/act.ts';
import type { CaseId } from '../../../src/cases/record/ids.ts';
import { BatchId, OrderBatch } from '../../../src/exchange/batch.ts';
import { Receipt } from '../../../src/exchange/receipts.ts';
import type { SessionCommand } from '../../../src/services/commands.ts';
import { SessionId } from '../../../src/services/session.ts';
import { aDevice, describing, reading } from '../../alarms/readings.ts';
import { aDraft, aMessage } from '../../harness/ids.ts';
import { FIRST } from '../../services/a-session.ts';
import type { Opened } from '../../store/open-world.ts';
import { idOf } from '../../store/report-case.ts';
import { DRAFTS, KEPT, VISITS } from './kept-records.ts';

export const SINCE = {
  batch: BatchId.parse('om_workbook'),
  receipt: { source: 'platform', number: 'E-1', seq: 1 },
  alarm: AlarmId.parse('BJ-1'),
  flood: FloodId.parse('BC-1'),
  device: 'RQ-0001',
  session: SessionId.parse('KB-1'),
  /** Open forms, each of whoever opened it. */
  forms: {
    roster: aDraft('form-of-the-roster'),
    inspection: aDraft('form-of-an-inspection'),
    visit: aDraft('form-of-a-visit'),
    service: aDraft('form-of-a-service'),
    proposal: aDraft('form-of-the-list'),
    gas: aDraft('form-of-a-gas-workbook'),
  },
};
/** Who takes orders in; who runs the session and keeps the roster; who signed somebody up for it. */
export const [TAKES, RUNS, HEARS] = ['指挥室派遣员', '清单管理员', '网格员乙'];
/** Who was signed up, and where a leak was and whom to ring there: for those alone who have to do with it. */
export const SIGNED_UP = { name: '周小满', phone: '13800007777', guardian: '周大满' };
export const LEAK = { detail: '德加小区 3 幢底商', phone: '10000000099' };

/** What came to the office since cases did: a workbook of orders, an answer to one, an alarm, a session, forms of each kind. */
export async function keepSince({ world, store, clock }: Opened, about: CaseId): Promise<void> {
  const at = clock.now;
  const commit = async (changes: Change[]) => expect(await store.commit({ at, changes, says: [] })).toBe('done');
  const batch = OrderBatch.parse({
    ...{ id: SINCE.batch, version: 1, openId: idOf(TAKES), at, messageId: aMessage('om_workbook'), fileKey: 'f' },
    ...{ fileName: '工单.xlsx', state: 'dry', source: 'hotline', headers: [], why: null },
    dry: { fresh: 1, joined: 0, updated: 0, same: 0, unread: [], unreadCount: 0, some: [], forDesk: 1 },
  });
  const receipt = Receipt.parse({
    ...{ ...SINCE.receipt, caseId: about, version: 1, step: 'closed', state: 'draft', at, doneAt: null },
    says: { department: null, outcome: '已解决', text: '已劝离', photos: [], by: null },
  });
  await commit([
    { kind: 'exchange-batch', batch },
    { kind: 'receipt', receipt },
  ]);
  await takeAlarm(describing(aDevice(SINCE.device), at), world);
  await takeAlarm(reading('alarm', SINCE.device, at, { metric: '浓度高高', level: 'danger', value: 31 }), world);
  await holdSession(commit, { world, at });
  const form = (id: ReturnType<typeof aDraft>, name: string) => ({ id, openId: idOf(name), at });
  const { forms } = SINCE;
  const option = { id: idOf('派出所值班员'), name: '派出所值班员' };
  await commit([
    {
      kind: 'roster-draft',
      draft: {
        ...form(forms.roster, RUNS),
        ask: { form: 'grant', source: 'known', part: 0, options: [option], total: 1 },
      },
    },
    {
      kind: 'inspection-draft',
      draft: {
        ...form(forms.inspection, VISITS),
        ask: { form: 'plan-new', bundle: 'small-restaurant', subjects: [KEPT.place] },
      },
    },
    { kind: 'visit-draft', draft: { ...form(forms.visit, VISITS), ask: { form: 'visit-light', visit: KEPT.visit } } },
    {
      kind: 'service-draft',
      draft: { ...form(forms.service, HEARS), ask: { form: 'service-for-other', session: SINCE.session } },
    },
    {
      kind: 'proposal-draft',
      draft: {
        ...form(forms.proposal, DRAFTS),
        ask: { form: 'proposal-opinion', about: 'CG04', departments: ['enforcement-team'] },
      },
    },
    {
      kind: 'gas-draft',
      draft: {
        ...form(forms.gas, TAKES),
        ask: {
          form: 'gas-import',
          fileName: '燃气设备.xlsx',
          sheet: { of: 'devices', rows: [aDevice('RQ-0002')] },
          problems: [],
        },
      },
    },
  ]);
}

/** A class of one place: somebody signed up for another person is in, and its keeper runs it. */
async function holdSession(
  commit: (changes: Change[]) => Promise<void>,
  { world, at }: { world: Opened['world']; at: number },
): Promise<void> {
  const roster = await readRoster(world);
  const does = async (command: SessionCommand, name: string, who?: typeof SIGNED_UP) => {
    const found = await world.store.session(SINCE.session);
    const actor = personOf(idOf(name), roster);
    const acted = actSession({ found, command, actor, runs: true, key: `class-${command.do}`, who }, world);
    if (acted.kind === 'refused') throw new Error(acted.why);
    await commit(acted.changes);
  };
  const lessons = [{ at: Math.max(FIRST, at + 86_400_000), ends: Math.max(FIRST, at + 86_400_000) + 5_400_000 }];
  const of = { service: 'FW01', name: '咖啡拉花班', where: '二楼教室', places: 1, fee: null };
  await does({ do: 'open', id: SINCE.session, ...of, host: personOf(idOf(RUNS), roster), lessons }, RUNS);
  await does({ do: 'sign-up', hears: idOf(HEARS), forOther: true }, HEARS, SIGNED_UP);
}
