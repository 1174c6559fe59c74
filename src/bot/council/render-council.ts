import { absentCard } from '../../../cards/council/absent-card.ts';
import { agendaCard } from '../../../cards/council/agenda-card.ts';
import { boundaryCard } from '../../../cards/council/boundary-card.ts';
import { closingCard } from '../../../cards/council/closing-card.ts';
import { councilCard } from '../../../cards/council/council-card.ts';
import { minutesCard } from '../../../cards/council/minutes-card.ts';
import type { CouncilFacts } from '../../../cards/council/parts.ts';
import { ratingCard, verdictCard } from '../../../cards/council/rating-card.ts';
import { summaryCard } from '../../../cards/council/summary-card.ts';
import { spokenTaskCard, taskCard } from '../../../cards/council/task-card.ts';
import type { Card } from '../../../cards/elements.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import type { Case } from '../../cases/record/case.ts';
import { councilIdOf } from '../../cases/record/council.ts';
import { redact } from '../../redaction/redact.ts';
import { ATTENDANCE, type Rating } from '../ports/council.ts';
import type { CouncilView } from '../ports/council-view.ts';
import type { World } from '../ports/world.ts';
import { agendaOf, referenceName, returnLines } from './agenda.ts';
import { matterOf } from './matter-of.ts';
import { courseOf, saidOf } from './said.ts';

/** The card of a whistle's view, from the records of this moment; several people see each of them, so all is redacted. */
export async function renderCouncil(view: CouncilView, world: World, fresh?: Case): Promise<Card> {
  const c = fresh ?? (await world.store.caseOf(view.case));
  if (!c) return noticeCard('找不到了', '这件事已经不在了，请重新查询。', 'over');
  const shown: CouncilFacts = { c, nameOf: world.catalogue.nameOf, now: world.now(), say: redact };
  switch (view.view) {
    case 'council-card': {
      const superseded = c.council !== null && c.council.round !== view.round;
      return councilCard({ ...shown, superseded, botChatUrl: world.botChatUrl });
    }
    case 'council-minutes':
      return minutesCard(shown);
    case 'council-absent':
      return absentCard(shown);
    case 'council-task':
      return task(view.draft, shown, world);
    case 'council-agenda':
      return agendaCard(redact(c.title), c.id, await agenda(c, world));
    case 'council-summary': {
      const events = await world.store.timeline(c.id);
      const latest = saidOf(events, 'progress').at(-1);
      return summaryCard({ ...shown, decisions: saidOf(events, 'decision'), latest });
    }
    case 'council-boundary':
      return boundary(shown, world);
    case 'council-closing':
    case 'council-rating':
    case 'council-verdict':
      return afterwards(view, shown, world);
  }
}

async function agenda(c: Case, world: World) {
  const [events, matter] = await Promise.all([world.store.timeline(c.id), matterOf(c, world)]);
  return agendaOf({ c, events, matter, catalogue: world.catalogue, now: world.now() });
}

/** What was spoken of until it is confirmed, then the task itself. */
async function task(draftId: string, shown: CouncilFacts, world: World): Promise<Card> {
  const given = shown.c.council?.tasks.find((one) => one.id === draftId);
  if (given) return taskCard(shown, given);
  const draft = await world.store.draft(draftId);
  const filled = draft?.body.form === 'case' ? (draft.body.filled ?? {}) : {};
  const spoken = { department: filled.department, what: filled.what ?? '', by: filled.by };
  return spokenTaskCard(shown, draftId, spoken, world.botChatUrl);
}

async function boundary(shown: CouncilFacts, world: World): Promise<Card> {
  const { c } = shown;
  const { catalogue } = world;
  const events = await world.store.timeline(c.id);
  const matter = c.matterId ? catalogue.matter(c.matterId) : undefined;
  const manual = (matter?.boundary ?? [])
    .slice(0, 8)
    .map(({ looksLike, tellsApart, to }) => `${looksLike}（${tellsApart}）→ ${referenceName(to, catalogue)}`);
  return boundaryCard({ ...shown, returns: returnLines({ c, events, catalogue }), manual });
}

const attendanceOf = ({ about, value }: Rating): keyof typeof ATTENDANCE | undefined =>
  about === 'attendance' && value in ATTENDANCE ? (value as keyof typeof ATTENDANCE) : undefined;

type Afterwards = Extract<CouncilView, { view: 'council-closing' | 'council-rating' | 'council-verdict' }>;

async function afterwards(view: Afterwards, shown: CouncilFacts, world: World): Promise<Card> {
  const { c, nameOf } = shown;
  const council = councilIdOf(c.id, view.round);
  const ratings = await world.store.ratings(c.id, view.round);
  const verdicts = ratings
    .filter((one) => one.about === 'whistle')
    .map(({ department, value }) => ({ department, warranted: value === 'yes' }));
  if (view.view === 'council-verdict') return verdictCard({ c, council, nameOf, verdicts });
  if (view.view === 'council-rating') {
    const given = new Map(
      ratings.flatMap((one) => {
        const value = attendanceOf(one);
        return value ? [[one.department, value] as const] : [];
      }),
    );
    return ratingCard({ c, council, nameOf, words: ATTENDANCE, given });
  }
  const events = await world.store.timeline(c.id);
  const decisions = saidOf(events, 'decision');
  return closingCard({ ...shown, council, decisions, course: courseOf(events), verdicts });
}
