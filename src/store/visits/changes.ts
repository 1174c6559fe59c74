import { and, eq, lt } from 'drizzle-orm';
import type { VisitChange } from '../../bot/ports/visits.ts';
import { lessBefore } from '../../figures/sums.ts';
import { sumsOfVisit } from '../../figures/visits.ts';
import type { VisitEvent } from '../../visits/events.ts';
import type { Visit } from '../../visits/visit.ts';
import type { Database, Statement } from '../core/database.ts';
import { marked } from '../core/marked.ts';
import type { Writers } from '../core/subject.ts';
import { written } from '../core/written.ts';
import { adding } from '../figures/sum-rows.ts';
import { drafts } from '../forms/tables.ts';
import { ownerLinks, visitCases, visitEvents, visitPeople, visitRatings, visits } from './tables.ts';

function row(db: Database, next: Visit): Statement {
  const { version, state, subject, plan, changedAt } = next;
  const set = { version, state, subject, plan, changedAt, body: JSON.stringify(next) };
  if (version === 1) return db.insert(visits).values({ id: next.id, ...set });
  return db
    .update(visits)
    .set(set)
    .where(and(eq(visits.id, next.id), lt(visits.version, version)));
}

const WHO = ['begin', 'join', 'step-aside'];

/** Who takes part, while it goes on: written when it begins, when somebody joins or steps aside, and when it is over. */
function people(db: Database, next: Visit, { command, from, to }: VisitEvent): Statement[] {
  if (!WHO.includes(command.do) && from === to) return [];
  return [
    db.delete(visitPeople).where(eq(visitPeople.visit, next.id)),
    written(
      'INSERT INTO visit_people (open_id, visit) SELECT value, ? FROM json_each(?)',
      next.id,
      JSON.stringify(next.state === 'running' ? next.people.map(({ openId }) => openId) : []),
    ),
  ];
}

function cases(db: Database, next: Visit, { command }: VisitEvent): Statement[] {
  if (next.state === 'closed') return [db.delete(visitCases).where(eq(visitCases.visit, next.id))];
  if (command.do !== 'tell') return [];
  const ids = new Set(next.found.flatMap(({ caseId }) => caseId ?? []));
  return [...ids].map((caseId) =>
    db.insert(visitCases).values({ caseId, visit: next.id, seen: 1 }).onConflictDoNothing(),
  );
}

/** What the step changes of the figures, in the same write. */
function figuresOf(found: Visit | undefined, next: Visit): Statement[] {
  const sums = lessBefore(sumsOfVisit(found), sumsOfVisit(next));
  return sums.length > 0 ? [adding(sums, '1')] : [];
}

/** The statements that write one change of the visits. */
export const visitChanges: Writers<VisitChange> = {
  visit: (db, { found, next, event }) => [
    db
      .insert(visitEvents)
      .values({ visit: next.id, version: event.version, at: event.at, body: JSON.stringify(event) }),
    row(db, next),
    ...people(db, next, event),
    ...cases(db, next, event),
    ...figuresOf(found, next),
    marked(next.id, next.version, 'visit', 'hazard'),
  ],
  'visit-case-seen': (db, { visit, caseId, version }) => [
    db
      .update(visitCases)
      .set({ seen: version })
      .where(and(eq(visitCases.caseId, caseId), eq(visitCases.visit, visit))),
  ],
  'owner-link': (db, { hash, visit, at }) => [db.insert(ownerLinks).values({ hash, visit, at })],
  'visit-rated': (db, { rating }) => [db.insert(visitRatings).values(rating).onConflictDoNothing()],
  'visit-draft': (db, { draft: { id, openId, at, ask } }) => [
    db.insert(drafts).values({ id, openId, at, body: JSON.stringify(ask) }),
  ],
};
