import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Message ids and event ids already taken in; rows older than a day may go. */
export const remembered = sqliteTable('remembered', { key: text().primaryKey(), at: integer().notNull() }, (t) => [
  index('remembered_at').on(t.at),
]);

/** Every question asked, redacted, with what we answered: the material of the list's care. */
export const questions = sqliteTable(
  'questions',
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    chatId: text('chat_id').notNull(),
    asker: text().notNull(),
    words: text().notNull(),
    outcome: text().notNull(),
    matter: text(),
    matterHash: text('matter_hash'),
    hits: text().notNull(),
    state: text().notNull(),
  },
  (t) => [index('questions_at').on(t.at), index('questions_outcome').on(t.outcome, t.at)],
);

/** What was pressed under a question's cards, and the corrections (不对) with their coded reason. */
export const presses = sqliteTable(
  'presses',
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    question: text(),
    presser: text().notNull(),
    action: text().notNull(),
    matter: text(),
    matterHash: text('matter_hash'),
    reason: text(),
  },
  (t) => [index('presses_question').on(t.question), index('presses_action').on(t.action, t.at)],
);

/** Each published version of a matter, for ever, by the hash of its content. */
export const matterVersions = sqliteTable(
  'matter_versions',
  {
    hash: text().primaryKey(),
    matter: text().notNull(),
    firstSeen: integer('first_seen').notNull(),
    content: text().notNull(),
  },
  (t) => [index('matter_versions_matter').on(t.matter, t.firstSeen)],
);

/** Chats the bot has met, and whether it has said how to ask there. */
export const chats = sqliteTable('chats', {
  id: text().primaryKey(),
  kind: text().notNull(),
  name: text(),
  state: text().notNull(),
  greetedAt: integer('greeted_at'),
});

/** What we owe the platform: messages, card refreshes, transfers, group steps. In order within a queue. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    queue: text().notNull(),
    kind: text().notNull(),
    body: text().notNull(),
    uuid: text().notNull(),
    mergeKey: text('merge_key'),
    state: text().notNull(),
    revision: integer().notNull(),
    createdAt: integer('created_at').notNull(),
    dueAt: integer('due_at').notNull(),
    leaseUntil: integer('lease_until').notNull(),
    attempts: integer().notNull(),
    firstTriedAt: integer('first_tried_at'),
    doneAt: integer('done_at'),
    messageId: text('message_id'),
    error: text(),
    about: text(),
  },
  (t) => [
    index('outbox_queue').on(t.queue, t.state, t.id),
    index('outbox_due').on(t.state, t.dueAt),
    uniqueIndex('outbox_merge_key').on(t.mergeKey).where(sql`state = 'queued'`),
  ],
);

/** One live card per subject and chat: the message that shows a record and is re-rendered when it changes. */
export const liveCards = sqliteTable(
  'live_cards',
  {
    subject: text().notNull(),
    queue: text().notNull(),
    view: text().notNull(),
    messageId: text('message_id'),
    chatId: text('chat_id'),
    postedAt: integer('posted_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.subject, t.queue] }),
    index('live_cards_message').on(t.messageId),
    index('live_cards_posted').on(t.postedAt),
    index('live_cards_chat').on(t.chatId),
  ],
);

/** Everyone the office's roster or the chats know. */
export const people = sqliteTable(
  'people',
  {
    openId: text('open_id').primaryKey(),
    unionId: text('union_id'),
    name: text().notNull(),
    mobile: text(),
    source: text().notNull(),
    firstSeen: integer('first_seen').notNull(),
    left: integer().notNull(),
  },
  (t) => [index('people_union').on(t.unionId)],
);

/** What each person may be: a role and where it holds. */
export const grants = sqliteTable(
  'grants',
  {
    id: text().primaryKey(),
    openId: text('open_id').notNull(),
    role: text().notNull(),
    department: text(),
    community: text(),
    grid: text(),
    estate: text(),
  },
  (t) => [index('grants_person').on(t.openId)],
);

/** Duty shifts, minutes past Shanghai midnight; a department with no shift is on duty in its office hours. */
export const shifts = sqliteTable(
  'shifts',
  {
    id: text().primaryKey(),
    department: text().notNull(),
    openId: text('open_id').notNull(),
    days: text().notNull(),
    from: integer('from_minute').notNull(),
    to: integer('to_minute').notNull(),
  },
  (t) => [index('shifts_department').on(t.department)],
);

/** A department's duty chat and office hours; 'desk' is the 指挥室. */
export const departmentSettings = sqliteTable('department_settings', {
  department: text().primaryKey(),
  dutyChat: text('duty_chat'),
  hours: text(),
});

/** 小区 → 网格 → 社区 → 片区, as the office keeps it beside the list's communities. */
export const estates = sqliteTable('estates', {
  name: text().primaryKey(),
  grid: text().notNull(),
  community: text().notNull(),
  area: text().notNull(),
});

/** The named officer of the team for each 执法片区. */
export const patrols = sqliteTable('patrols', { area: text().primaryKey(), openId: text('open_id').notNull() });

/** Each case as it stands; `body` is the whole of it, the columns are what lists and clocks look up. */
export const cases = sqliteTable(
  'cases',
  {
    id: text().primaryKey(),
    version: integer().notNull(),
    state: text().notNull(),
    open: integer().notNull(),
    urgent: integer().notNull(),
    matter: text(),
    community: text().notNull(),
    estate: text(),
    reporter: text().notNull(),
    openedAt: integer('opened_at').notNull(),
    changedAt: integer('changed_at').notNull(),
    nextDue: integer('next_due'),
    dueAt: integer('due_at'),
    body: text().notNull(),
  },
  (t) => [
    index('cases_due').on(t.nextDue),
    index('cases_reporter').on(t.reporter, t.openedAt),
    index('cases_state').on(t.state, t.dueAt),
    index('cases_place').on(t.estate, t.matter, t.openedAt),
    index('cases_open').on(t.dueAt).where(sql`open = 1`),
    index('cases_community').on(t.community, t.open, t.openedAt),
  ],
);

/** The last number given to a case of a series (prefix and day); the case itself may not have come to be. */
export const caseNumbers = sqliteTable('case_numbers', { series: text().primaryKey(), last: integer().notNull() });

/** A case's timeline, append-only. Two changes under one version: the second is refused by the key. */
export const caseEvents = sqliteTable(
  'case_events',
  {
    caseId: text('case_id').notNull(),
    version: integer().notNull(),
    at: integer().notNull(),
    body: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.version] })],
);

/** Which departments and people an open case concerns, for their lists; removed when it ends. */
export const caseParties = sqliteTable(
  'case_parties',
  {
    caseId: text('case_id').notNull(),
    part: text().notNull(),
    party: text().notNull(),
    dueAt: integer('due_at'),
  },
  (t) => [
    primaryKey({ columns: [t.party, t.part, t.caseId] }),
    index('case_parties_case').on(t.caseId),
    index('case_parties_work').on(t.party, t.dueAt).where(sql`part = 'work'`),
  ],
);

/** Forms that were opened: single use, kept as they were filled until submitted. */
export const drafts = sqliteTable(
  'drafts',
  {
    id: text().primaryKey(),
    openId: text('open_id').notNull(),
    at: integer().notNull(),
    body: text().notNull(),
    usedAt: integer('used_at'),
    result: text(),
  },
  (t) => [index('drafts_result').on(t.result)],
);

/** Pictures people sent; `ownKey` once they are kept as our own image. */
export const photos = sqliteTable(
  'photos',
  {
    id: text().primaryKey(),
    target: text().notNull(),
    by: text().notNull(),
    at: integer().notNull(),
    messageId: text('message_id').notNull(),
    sourceKey: text('source_key').notNull(),
    ownKey: text('own_key'),
    lostWhy: text('lost_why'),
  },
  (t) => [index('photos_target').on(t.target, t.at)],
);

/** Where pictures sent to a chat go for the next half hour: a case or a draft. */
export const collecting = sqliteTable(
  'collecting',
  {
    openId: text('open_id').notNull(),
    target: text().notNull(),
    until: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.openId] })],
);

/** Who changed what of the roster and when, append-only. `what` is a Chinese sentence without phone numbers. */
export const rosterLog = sqliteTable('roster_log', {
  id: integer().primaryKey({ autoIncrement: true }),
  at: integer().notNull(),
  by: text().notNull(),
  what: text().notNull(),
});

/** How many messages and clicks came of one person in the latest minute; the one too many fails the check, and its write. */
export const flows = sqliteTable(
  'flows',
  {
    person: text().notNull(),
    kind: text().notNull(),
    minute: integer().notNull(),
    n: integer().notNull(),
    most: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.person, t.kind] }), check('flows_most', sql`${t.n} <= ${t.most}`)],
);

/** Single facts of the whole installation: last tick, last digest, the calendar's edition. */
export const meta = sqliteTable('meta', { key: text().primaryKey(), value: text().notNull() });

/** The groups of whistles: how far each has come, one row a round of a case. */
export const councils = sqliteTable(
  'councils',
  {
    id: text().primaryKey(),
    caseId: text('case_id').notNull(),
    round: integer().notNull(),
    token: text().notNull(),
    step: text().notNull(),
    state: text().notNull(),
    chatId: text('chat_id'),
    messageId: text('message_id'),
    added: text().notNull(),
    failures: text().notNull(),
    wish: text(),
    begunAt: integer('begun_at').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (t) => [index('councils_chat').on(t.chatId), index('councils_case').on(t.caseId, t.round)],
);

/** What was said of a whistle after its end, for the figures; the latest press counts. */
export const councilRatings = sqliteTable(
  'council_ratings',
  {
    caseId: text('case_id').notNull(),
    round: integer().notNull(),
    department: text().notNull(),
    about: text().notNull(),
    value: text().notNull(),
    by: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.round, t.department, t.about] })],
);
