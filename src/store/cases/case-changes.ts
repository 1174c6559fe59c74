import { and, eq, isNull, lte } from 'drizzle-orm';
import type { CaseChange } from '../../bot/ports/cases.ts';
import { nextDue } from '../../cases/lifecycle/due.ts';
import type { Case } from '../../cases/record/case.ts';
import { leadDepartments } from '../../cases/record/case.ts';
import { councilStatementsOf } from '../council/council.ts';
import type { Database, Statement } from '../database.ts';
import { rosterStatementsOf } from '../roster/roster-changes.ts';
import { caseEvents, caseParties, cases, collecting, drafts, liveCards, photos, remembered } from '../tables.ts';
import { isOpenState } from './cases.ts';

/** The statements that write one change of cases, drafts, photos or the roster. */
export function caseStatementsOf(db: Database, change: CaseChange): Statement[] {
  switch (change.kind) {
    case 'case':
      return [
        ...change.events.map((event) =>
          db
            .insert(caseEvents)
            .values({ caseId: event.caseId, version: event.version, at: event.at, body: JSON.stringify(event) }),
        ),
        caseRow(db, change.next, change.events.length),
        ...partyRows(db, change.next),
      ];
    case 'draft': {
      const { id, openId, at, body } = change.draft;
      return [db.insert(drafts).values({ id, openId, at, body: JSON.stringify(body) })];
    }
    case 'draft-filled':
      return [
        db
          .update(drafts)
          .set({ body: JSON.stringify(change.body) })
          .where(eq(drafts.id, change.id)),
      ];
    case 'draft-used':
      // The remembered key makes a second use of the draft a duplicate, whatever event brings it.
      return [
        db.insert(remembered).values({ key: `draft:${change.id}`, at: change.at }),
        db.update(drafts).set({ usedAt: change.at, result: change.result }).where(eq(drafts.id, change.id)),
      ];
    case 'photo':
      return [db.insert(photos).values(change.photo)];
    case 'photos-moved':
      return [db.update(photos).set({ target: change.to }).where(eq(photos.target, change.from))];
    case 'photo-kept':
      // Uploaded twice, by two who did not know of each other, it is kept as the first.
      return [
        db
          .update(photos)
          .set({ ownKey: change.ownKey })
          .where(and(eq(photos.id, change.id), isNull(photos.ownKey))),
      ];
    case 'photo-lost':
      return [db.update(photos).set({ lostWhy: change.why }).where(eq(photos.id, change.id))];
    case 'collect': {
      const { openId, target, until } = change;
      return [
        db
          .insert(collecting)
          .values({ openId, target, until })
          .onConflictDoUpdate({ target: collecting.openId, set: { target, until } }),
      ];
    }
    case 'collected':
      return [db.delete(collecting).where(eq(collecting.openId, change.openId))];
    case 'live-card': {
      const { subject, queue, view, messageId, chatId, at } = change;
      const row = { subject, queue, view: JSON.stringify(view), messageId, chatId, postedAt: at };
      return [
        db
          .insert(liveCards)
          .values(row)
          .onConflictDoUpdate({ target: [liveCards.subject, liveCards.queue], set: row }),
      ];
    }
    case 'council':
    case 'council-moved':
    case 'council-wish':
    case 'council-rated':
      return councilStatementsOf(db, change);
    default:
      return rosterStatementsOf(db, change);
  }
}

/** The deadline lists sort by: the case's own resolve clock, or the nearest that runs. */
function dueOf(c: Case): number | null {
  const running = c.clocks.filter((clock) => !clock.stopped);
  const resolve = running.find((clock) => clock.name === 'resolve');
  const earliest = running.map((clock) => clock.dueAt).sort((a, b) => a - b)[0];
  return Math.min(resolve?.dueAt ?? Number.POSITIVE_INFINITY, earliest ?? Number.POSITIVE_INFINITY) || null;
}

/** What lists and clocks look a case up by, and the whole of it: the columns of its row beside the number. */
export function columnsOf(next: Case) {
  const due = dueOf(next);
  return {
    version: next.version,
    state: next.state,
    open: isOpenState(next.state) ? 1 : 0,
    urgent: next.urgent ? 1 : 0,
    matter: next.matterId,
    community: next.place.community,
    estate: next.place.estate,
    reporter: next.reporter.openId,
    openedAt: next.times.opened,
    changedAt: next.changedAt,
    nextDue: nextDue(next),
    dueAt: due === null || !Number.isFinite(due) ? null : due,
    body: JSON.stringify(next),
  };
}

function caseRow(db: Database, next: Case, newEvents: number): Statement {
  const row = columnsOf(next);
  if (next.version === newEvents) return db.insert(cases).values({ id: next.id, ...row });
  return db
    .update(cases)
    .set(row)
    .where(and(eq(cases.id, next.id), lte(cases.version, next.version)));
}

/** Whose lists the case stands in now: the reporter and followers for ever, the departments at work while it is open. */
function partyRows(db: Database, next: Case): Statement[] {
  const work = isOpenState(next.state)
    ? [
        ...leadDepartments(next.lead),
        ...next.supports.filter((support) => support.state === 'asked').map((support) => support.department),
        ...(next.state === 'in-council' ? (next.council?.departments.map((one) => one.department) ?? []) : []),
        ...(next.handler ? [next.handler.openId] : []),
      ]
    : [];
  const rows = [
    { part: 'reporter', party: next.reporter.openId },
    ...next.followers.map((party) => ({ part: 'follower', party })),
    ...[...new Set(work)].map((party) => ({ part: 'work', party })),
    ...(next.supervision ? [{ part: 'work', party: 'supervised' }] : []),
  ];
  const dueAt = dueOf(next);
  return [
    db.delete(caseParties).where(eq(caseParties.caseId, next.id)),
    ...chunks(rows, 20).map((some) =>
      db.insert(caseParties).values(
        some.map((row) => ({
          caseId: next.id,
          ...row,
          dueAt: dueAt === null || !Number.isFinite(dueAt) ? null : dueAt,
        })),
      ),
    ),
  ];
}

// D1 binds at most 100 parameters a statement.
function chunks<T>(rows: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size));
}
