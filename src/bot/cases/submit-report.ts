import type { ActionOf } from '../../../cards/actions.ts';
import type { OpenId } from '../../brands.ts';
import { DAY_MS } from '../../cases/calendar/calendar.ts';
import { Command } from '../../cases/commands/table.ts';
import { decide } from '../../cases/lifecycle/decide.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import { similarOpen } from '../../cases/record/repeats.ts';
import type { Values } from '../../forms/values.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import { read } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { shownOnlyTo } from './audience.ts';
import { becomesCase } from './becomes-case.ts';
import { contextOf, openingFacts } from './context.ts';
import { nextReport } from './open-report.ts';
import { newCase, placeOf, type SubmittedOpening, takeCaseNumber } from './opening.ts';
import { openingFields } from './opening-asked.ts';
import { readyPhotos } from './photos-to-join.ts';
import { reportFields } from './report-fields.ts';
import { whatIsMissing } from './what-is-missing.ts';

/** Saves the report, or first shows the open ones that may be the same; urgent ones are never held back. */
export async function submitReport(
  submitted: SubmittedOpening,
  world: World,
  { force }: { force: boolean } = { force: false },
): Promise<Reaction> {
  const { draft, values, click, reading } = submitted;
  const { roster, draftPhotos } = reading;
  const place = placeOf(values, roster);
  if (!place) return toast('请选在哪个小区，再提交。', 'warning');
  if (!place.detail) return toast('请写具体位置，或选最近的地方。', 'warning');
  const photos = readyPhotos(draftPhotos);
  const parsed = Command.safeParse(reportFields(submitted, place, photos, world));
  if (!parsed.success) return toast(whatIsMissing(parsed.error.issues, openingFields(draft, roster, world)), 'warning');
  if (parsed.data.do !== 'report') return toast('这张表单找不到了，请重新打开。', 'warning');
  const matter = openingFacts(draft.body.matter, world);
  const [past, open] = await Promise.all([
    world.store.earlier({ ...place, matter: matter?.id ?? null }, world.now() - 90 * DAY_MS),
    world.store.openAt(place),
  ]);
  const opening = { matterId: matter?.id ?? null, place, object: parsed.data.object };
  const urgent = parsed.data.urgent || matter?.limits.urgent === true;
  const mine = shownOnlyTo(roster.actor(click.who.openId));
  const similar = force || urgent ? [] : similarOpen(opening, open.filter(mine), world.now());
  if (similar.length > 0) {
    return {
      changes: [{ kind: 'draft-filled', id: draft.id, body: { ...draft.body, filled: values } }],
      says: [],
      answer: { show: { view: 'similar', draft: draft.id, cases: similar.slice(0, 3).map((one) => one.id) } },
    };
  }
  const { openId } = click.who;
  const newId = await takeCaseNumber(world);
  const context = contextOf({ key: `draft:${draft.id}`, seen: null, roster, matter, newId, opening, past }, world);
  const decision = decide(undefined, parsed.data, roster.actor(openId), context);
  if (decision.kind === 'refused') return toast(decision.why, 'warning');
  const next = await nextReport(draft.body, click, world);
  // Where another form follows, pictures are taken for that.
  const wantsPictures = next.says.length === 0 && (matter?.photos.report || draftPhotos.length === 0);
  return together(
    newCase(decision, submitted, photos, world),
    { changes: [], says: wantsPictures ? [askForPictures(openId, decision.next.id)] : [] },
    next,
    becomesCase(click, decision.next, roster, `已上报：${decision.next.id}`, world),
  );
}

const askForPictures = (openId: OpenId, caseId: CaseId): Outgoing => ({
  kind: 'send',
  to: { openId },
  view: { view: 'words', words: `${caseId} 已上报。有照片直接发到这里，30 分钟内的都算这一件。` },
  about: caseId,
});

/** 「不是，新建」: the form as it was filled, saved. */
export async function onReportAnyway(
  { draft: draftId }: ActionOf<'report-anyway'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const reading = await read({ draftId }, world);
  const { draft } = reading;
  if (!draft || draft.openId !== click.who.openId || draft.body.form !== 'report')
    return toast('这张表单找不到了，请重新打开。', 'warning');
  if (draft.usedAt) return toast(`已经提交过了：${draft.result ?? ''}`, 'info');
  const { body } = draft;
  // What was filled went through valuesOf when it was submitted first.
  const values = (body.filled ?? {}) as Values;
  return submitReport({ draft: { ...draft, body }, values, click, reading }, world, { force: true });
}
