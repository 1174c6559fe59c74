import type { ActionOf } from '../../../cards/actions.ts';
import { isUnfixed } from '../../alarms/import/check.ts';
import { GAS_SHEET_WORDS } from '../../alarms/import/columns.ts';
import { FIND_WORDS, isForCase } from '../../alarms/import/find.ts';
import { AUTHORITY, mayWithAlarm } from '../../alarms/rights.ts';
import type { Roster } from '../../roster/roster.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { BOTTLED, LEAK, linesOfGas, openGasCase, placeAt } from './gas-case.ts';
import { planOfSheet } from './import.ts';

/** So many lines one case has at most. */
const MOST_LINES = 60;

/** 收下: all of a workbook, once. */
export async function onTakeSheet(action: ActionOf<'gas-take'>, click: Click, world: World): Promise<Reaction> {
  const { openId } = click.who;
  const [draft, roster] = await Promise.all([world.store.gasDraft(action.draft), readRoster(world)]);
  const may = mayWithAlarm('importSheet', null, openId, roster);
  if (!may.may) return toast(may.why, 'warning');
  if (!draft) return toast('这张表找不到了，请再发一次。', 'warning');
  if (draft.openId !== openId) return toast('这张表是别的同事发的，请他来点；或者您自己发一次。', 'warning');
  if (draft.usedAt || !draft.ask.sheet) return toast('这张表已经收过了。');
  const { sheet } = draft.ask;
  const { fresh, changed, changes } = await planOfSheet(sheet, world);
  const result = `${GAS_SHEET_WORDS[sheet.of]}：新 ${fresh}，更新 ${changed}`;
  const show: View =
    sheet.of === 'checks'
      ? { view: 'gas-checks', month: sheet.rows[0]?.month, openId }
      : sheet.of === 'finds'
        ? { view: 'gas-finds', day: sheet.rows[0]?.day, openId }
        : { view: 'form-done', title: '收下了', words: result };
  return {
    changes: [
      ...changes,
      // Addresses and numbers stand where they belong now, and nowhere else.
      { kind: 'gas-draft-filled', id: draft.id, ask: { ...draft.ask, sheet: null } },
      { kind: 'draft-used', id: draft.id, at: world.now(), result },
    ],
    says: [],
    answer: { toast: { type: 'success', content: '收下了' }, show },
  };
}

type Opened = { changes: Change[]; says: Outgoing[]; ids: string[] };

async function mayOpen({ who: { openId } }: Click, world: World): Promise<{ roster: Roster } | { refused: Reaction }> {
  const roster = await readRoster(world);
  const may = mayWithAlarm('openCase', null, openId, roster);
  return may.may ? { roster } : { refused: toast(may.why, 'warning') };
}

const done = ({ changes, says, ids }: Opened, show: View): Reaction => ({
  changes,
  says,
  answer: { toast: { type: 'success', content: `立了 ${ids.join('、')}` }, show },
});

/** What household checks found and nobody put right becomes cases: one a company, a line a household. */
export async function onOpenChecks(action: ActionOf<'gas-open-checks'>, click: Click, world: World): Promise<Reaction> {
  const allowed = await mayOpen(click, world);
  if ('refused' in allowed) return allowed.refused;
  const { roster } = allowed;
  const { month } = action;
  const { openId } = click.who;
  const waiting = (await world.store.gasChecks(month)).filter((one) => isUnfixed(one) && one.caseId === null);
  if (waiting.length === 0) return toast('没改的都立过了');
  const opened: Opened = { changes: [], says: [], ids: [] };
  for (const [company, all] of Map.groupBy(waiting, (one) => one.company)) {
    const some = all.slice(0, MOST_LINES);
    const matterId = company === 'bottled-gas' ? BOTTLED : LEAK;
    const command = linesOfGas(
      {
        ...{
          title: `入户安检 ${month}：${some.length} 户隐患没改`,
          matterId,
          lead: company,
          supports: [],
          urgent: false,
        },
        description: `入户安检 ${month} 查出没改的 ${some.length} 户，逐户改好。`,
        place: placeAt('', some[0]?.community ?? null, roster),
        object: null,
        lines: some.map(({ address, found }) => ({ words: `${address}：${found ?? '有隐患'}`, matter: matterId })),
      },
      roster,
      world,
    );
    const made = await openGasCase(command, openId, `checks:${month}:${company}:${some[0]?.address}`, roster, world);
    if ('why' in made) return toast(`没有立成：${made.why}`, 'warning');
    opened.ids.push(made.caseId);
    opened.changes.push(...made.changes, {
      kind: 'gas-checks',
      checks: some.map((one) => ({ ...one, caseId: made.caseId })),
    });
    opened.says.push(...made.says);
  }
  return done(opened, { view: 'gas-checks', month, openId });
}

/** A bottle where it may not stand, and whoever sells without a licence: a case each, with the district's authority. */
export async function onOpenFinds(action: ActionOf<'gas-open-finds'>, click: Click, world: World): Promise<Reaction> {
  const allowed = await mayOpen(click, world);
  if ('refused' in allowed) return allowed.refused;
  const { roster } = allowed;
  const { day } = action;
  const { openId } = click.who;
  const waiting = (await world.store.gasFinds(day)).filter(isForCase).slice(0, MOST_LINES);
  if (waiting.length === 0) return toast('要办的都立过了');
  const opened: Opened = { changes: [], says: [], ids: [] };
  for (const find of waiting) {
    const what = FIND_WORDS[find.kind];
    const command = linesOfGas(
      {
        ...{
          title: `${what}：${find.id}`,
          matterId: BOTTLED,
          lead: AUTHORITY,
          supports: [find.company],
          urgent: false,
        },
        description: `${day} ${what}：${find.id}${find.words ? `。${find.words}` : ''}。`,
        place: placeAt(find.place ?? '', null, roster),
        object: find.id,
        lines: [{ words: `${what}，查清、清走`, matter: BOTTLED }],
      },
      roster,
      world,
    );
    const made = await openGasCase(command, openId, `finds:${day}:${find.id}`, roster, world);
    if ('why' in made) return toast(`没有立成：${made.why}`, 'warning');
    opened.ids.push(made.caseId);
    opened.changes.push(...made.changes, { kind: 'gas-finds', finds: [{ ...find, caseId: made.caseId }] });
    opened.says.push(...made.says);
  }
  return done(opened, { view: 'gas-finds', day, openId });
}
