import { absentCard } from '../../../cards/council/absent-card.ts';
import { agendaCard } from '../../../cards/council/agenda-card.ts';
import { boundaryCard } from '../../../cards/council/boundary-card.ts';
import { councilCard } from '../../../cards/council/council-card.ts';
import { minutesCard } from '../../../cards/council/minutes-card.ts';
import { summaryCard } from '../../../cards/council/summary-card.ts';
import { spokenTaskCard, taskCard } from '../../../cards/council/task-card.ts';
import type { OpenId } from '../../brands.ts';
import type { Case } from '../../cases/record/case.ts';
import { redact } from '../../redaction/redact.ts';
import type { Roster } from '../../roster/roster.ts';
import type { ViewOf } from '../ports/views.ts';
import { agendaOf, referenceName, returnLines } from './agenda.ts';
import { drawnOf } from './drawn-of.ts';
import { matterOf } from './matter-of.ts';
import { saidOf } from './said.ts';

/** Boundaries of the manual that the card lists. */
const MOST_BOUNDARIES = 8;

/** Who looks after the list reads of a case what was put to them, and no more of it. */
const isKeeper = (openId: OpenId, { council }: Case, roster: Roster): boolean =>
  council?.raisedAt != null && roster.grantsOf(openId).some(({ role }) => role === 'keeper');

/** The pinned card of a round's group. */
export const drawCouncil = drawnOf<ViewOf<'council-card'>>(({ round }, shown, { botChatUrl }) => {
  const { council } = shown.c;
  return councilCard({ ...shown, superseded: council !== null && council.round !== round, botChatUrl });
});

/** What was decided, and who leads. */
export const drawMinutes = drawnOf<ViewOf<'council-minutes'>>((_, shown) => minutesCard(shown));

/** Who has not come. */
export const drawAbsent = drawnOf<ViewOf<'council-absent'>>((_, shown) => absentCard(shown));

/** What was spoken of until it is confirmed, then the task itself. */
export const drawTask = drawnOf<ViewOf<'council-task'>>(async ({ draft: id }, shown, { store, botChatUrl }) => {
  const given = shown.c.council?.tasks.find((one) => one.id === id);
  if (given) return taskCard(shown, given);
  const draft = await store.draft(id);
  const filled = draft?.body.form === 'case' ? (draft.body.filled ?? {}) : {};
  const spoken = { department: filled.department, what: filled.what ?? '', by: filled.by };
  return spokenTaskCard(shown, id, spoken, botChatUrl);
});

/** The agenda as a message. */
export const drawAgenda = drawnOf<ViewOf<'council-agenda'>>(async (_, { c, now }, world) => {
  const [events, matter] = await Promise.all([world.store.timeline(c.id), matterOf(c, world)]);
  return agendaCard(redact(c.title), c.id, agendaOf({ c, events, matter, catalogue: world.catalogue, now }));
});

/** 小结. */
export const drawSummary = drawnOf<ViewOf<'council-summary'>>(async (_, shown, { store }) => {
  const events = await store.timeline(shown.c.id);
  const latest = saidOf(events, 'progress').at(-1);
  return summaryCard({ ...shown, decisions: saidOf(events, 'decision'), latest });
});

/** For the keeper: which boundary was unclear. */
export const drawBoundary = drawnOf<ViewOf<'council-boundary'>>(async (_, shown, { store, catalogue }) => {
  // Of a report of a person (举报) what was said of them is for who works on it.
  const c = shown.c.reportedPerson ? { ...shown.c, description: '' } : shown.c;
  const events = await store.timeline(c.id);
  const matter = c.matterId ? catalogue.matter(c.matterId) : undefined;
  const manual = (matter?.boundary ?? [])
    .slice(0, MOST_BOUNDARIES)
    .map(({ looksLike, tellsApart, to }) => `${looksLike}（${tellsApart}）→ ${referenceName(to, catalogue)}`);
  return boundaryCard({ ...shown, c, returns: returnLines({ c, events, catalogue }), manual });
}, isKeeper);
