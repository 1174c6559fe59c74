import { sampleOffice } from '../../sandbox/office.ts';
import { act } from '../../src/bot/cases/act.ts';
import { openReport } from '../../src/bot/cases/open-report.ts';
import { rosterNow } from '../../src/bot/core/office.ts';
import type { Click } from '../../src/bot/ports/incoming.ts';
import { receive } from '../../src/bot/receive.ts';
import type { DraftId, OpenId } from '../../src/brands.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { findCaseNumber } from '../../src/cases/record/numbering.ts';
import { aChat, aMessage, aPerson } from '../harness/ids.ts';
import { type Opened, TUESDAY } from './open-world.ts';

const people = sampleOffice('谁管', TUESDAY).people;

/** The open_id of somebody of the sample office. */
export const idOf = (name: string): OpenId => {
  const found = [...people.values()].find((person) => person.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return aPerson(found.openId);
};

/** Those of the sample office who work on a case, a name each. */
export const WORKERS = [
  '网格员甲',
  '执法队值班员',
  '执法队负责人',
  '市监所值班员',
  '指挥室派遣员',
  '带班领导',
  '联络站书记',
];

let clicks = 0;
/** A click of this person, with a key of its own. */
export const click = (openId: OpenId, value: unknown, form?: Record<string, unknown>): Click => {
  clicks += 1;
  return {
    kind: 'click',
    key: `event-${clicks}`,
    who: { openId },
    chatId: aChat('oc_own'),
    messageId: aMessage(`om_card_${clicks}`),
    value,
    form,
  };
};

/** Opens the form of a report and returns the draft's id. */
export async function openForm(
  { world, store }: Opened,
  openId: OpenId,
  matter = 'CG04',
  form: 'report' | 'settle' = 'report',
): Promise<DraftId> {
  const outcome = await openReport({ do: form, matter }, click(openId, {}), world);
  await store.commit({ at: world.now(), ...outcome });
  const draft = outcome.changes.find((change) => change.kind === 'draft');
  if (draft?.kind !== 'draft') throw new Error('no draft');
  return draft.draft.id;
}

export const FILLED = { estate: '德加小区', detail: '3 幢', description: '油烟直排', urgent: true };

/** Reports a case as 网格员甲 and returns its number. */
export async function reportCase(
  opened: Opened,
  filled: Record<string, unknown> = FILLED,
  matter = 'CG04',
): Promise<CaseId> {
  const reporter = idOf('网格员甲');
  const draft = await openForm(opened, reporter, matter);
  const { toast } = await receive(click(reporter, { do: 'submit', draft }, filled), opened.world);
  const number = findCaseNumber(toast?.content ?? '');
  if (!number) throw new Error(`no case: ${toast?.content}`);
  return number;
}

/** One command on a case as somebody, decided and committed; the outcome of the commit. */
export async function doTo(opened: Opened, number: CaseId, openId: OpenId, command: unknown, key: string) {
  const { world, store } = opened;
  const { roster: rows, found } = await store.gather({ caseId: number });
  if (!found) throw new Error(`no case ${number}`);
  const roster = rosterNow(rows, world);
  const acted = await act({ found, command, actor: roster.actor(openId), key, seen: null, roster }, world);
  if (acted.kind === 'refused') return acted.why;
  return store.commit({ remember: key, at: world.now(), changes: acted.changes, says: acted.says });
}
