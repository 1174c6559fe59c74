import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../cards/escape.ts';
import { schemaErrors } from '../../sandbox/cards/schema.ts';
import { checkCard } from '../../sandbox/cards/semantic.ts';
import { sampleOffice } from '../../sandbox/office.ts';
import { deliver } from '../../src/bot/delivery/deliver.ts';
import { render } from '../../src/bot/delivery/render.ts';
import type { RosterAsk } from '../../src/bot/ports/roster-drafts.ts';
import type { Change } from '../../src/bot/ports/store.ts';
import type { View } from '../../src/bot/ports/views.ts';
import { receive } from '../../src/bot/receive.ts';
import { typed } from '../../src/brands.ts';
import { COMMAND_NAMES, type CommandName } from '../../src/cases/commands/table.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { NOTICES } from '../../src/cases/told/tells.ts';
import type { Resolved } from '../../src/roster/import/plan.ts';
import { type Pick, someCommand } from '../cases/random-commands.ts';
import { aDraft } from '../harness/ids.ts';
import { type Opened, openWorld, TUESDAY } from '../store/open-world.ts';
import { click, doTo, FILLED, idOf, openForm, reportCase } from '../store/report-case.ts';
import { activeIn, attackWords } from './attack.ts';

const COMMANDS = COMMAND_NAMES.filter((name) => name !== 'report' && name !== 'settle');
const PEOPLE = ['网格员甲', '执法队值班员', '执法队负责人', '市监所值班员', '指挥室派遣员', '带班领导', '联络站书记'];
/** The fields of commands that a person types. */
const TYPED = new Set([
  'text',
  'basis',
  'why',
  'minutes',
  'tried',
  'channel',
  'body',
  'outsideNumber',
  'required',
  'fileNumber',
  'for',
  'what',
]);

function picker(seed: number): Pick {
  let state = seed + 1;
  return (n) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
}

const typedOver = (value: unknown, words: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => typedOver(one, words));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      TYPED.has(key) && (typeof inner === 'string' || inner === null) ? words : typedOver(inner, words),
    ]),
  );
};

function viewsOf(number: CaseId): View[] {
  const audiences = [...PEOPLE.map((name) => `person:${idOf(name)}`), 'duty:enforcement-team', 'duty:desk', 'group'];
  const openId = idOf('指挥室派遣员');
  return [
    ...audiences.map((audience) => ({ view: 'case', case: number, audience, headline: 'assigned' }) as const),
    ...audiences.map((audience) => ({ view: 'timeline', case: number, audience }) as const),
    ...Object.keys(NOTICES).map(
      (notice) => ({ view: 'case-notice', case: number, audience: 'group', notice }) as const,
    ),
    { view: 'case-list', list: 'desk', shelf: 'overdue', page: 0, openId },
    { view: 'case-list', list: 'desk', page: 0, openId },
    { view: 'case-list', list: 'mine', page: 0, openId: idOf('网格员甲') },
    { view: 'case-list', list: 'todo', page: 0, openId: idOf('执法队值班员') },
    { view: 'case-list', list: 'station', page: 0, openId: idOf('联络站书记') },
    { view: 'settled', case: number, how: 'corrected' },
    { view: 'similar', draft: aDraft('d'), cases: [number] },
    { view: 'council-card', case: number, round: 1 },
    { view: 'council-agenda', case: number },
    { view: 'council-minutes', case: number },
    { view: 'council-summary', case: number },
    { view: 'council-closing', case: number, round: 1 },
    { view: 'council-rating', case: number, round: 1 },
    { view: 'council-verdict', case: number, round: 1 },
    { view: 'council-absent', case: number },
    { view: 'council-boundary', case: number },
    { view: 'who-am-i', openId },
    ...(['home', 'add', 'departments', 'communities', 'log', 'dead-letters', 'template'] as const).map(
      (page) => ({ view: 'roster', page, openId: idOf('清单管理员') }) as const,
    ),
    { view: 'roster', page: 'person', of: idOf('网格员甲'), openId: idOf('清单管理员') },
    { view: 'roster', page: 'department', of: 'enforcement-team', openId: idOf('清单管理员') },
    { view: 'roster', page: 'community', of: '德加社区', openId: idOf('清单管理员') },
    { view: 'roster', page: 'role', of: 'grid', openId: idOf('清单管理员') },
    { view: 'erase-offer', case: number, openId: idOf('清单管理员') },
    { view: 'registration-request', person: idOf('网格员甲'), openId: idOf('清单管理员') },
  ];
}

async function expectHarmless(cards: unknown[]): Promise<void> {
  for (const card of cards) {
    expect(activeIn(card)).toEqual([]);
    expect([...schemaErrors(card), ...checkCard(card as Parameters<typeof checkCard>[0])]).toEqual([]);
    expect(new TextEncoder().encode(JSON.stringify(card)).length).toBeLessThan(30 * 1024);
  }
}

/** Everybody, a place and the duty chats are called by the attack, as people may name themselves, and admins what they keep. */
async function rename(opened: Opened, words: string): Promise<void> {
  const { people, chats } = sampleOffice('谁管', TUESDAY);
  // As the forms and the workbook give it: without blanks around.
  const place = words.slice(0, 20).trim();
  const at = opened.clock.now;
  await opened.store.commit({
    at,
    changes: [
      ...[...people.values()].map(
        ({ openId }): Change => ({
          kind: 'person',
          person: { openId, name: words.slice(0, 40), source: 'wrote', at },
        }),
      ),
      ...[...chats.values()].map(({ chatId }): Change => ({ kind: 'chat-met', chatId, type: 'group', name: words })),
      { kind: 'estate', estate: { name: place, grid: place, community: '德加社区', area: '文新二片区' } },
      { kind: 'estate', estate: { name: `${place}二`, grid: place, community: place, area: place } },
      { kind: 'roster-log', entry: { at, by: words.slice(0, 40), what: words.slice(0, 200) } },
    ],
    says: [],
  });
}

/** The cards that an admin and a council's group get of what others named, wrote in a workbook or said. */
async function drawnOfDrafts(opened: Opened, number: CaseId, words: string): Promise<View[]> {
  const openId = idOf('清单管理员');
  const at = opened.clock.now;
  const named = [{ id: openId, name: words.slice(0, 40) }];
  const problems = Array.from({ length: 70 }, (_, row) => ({ sheet: words, row, column: words, words }));
  const asks: RosterAsk[] = [
    { form: 'grant', source: 'wrote', part: 0, options: named, total: 200 },
    { form: 'shift', department: 'enforcement-team', options: named },
    { form: 'duty-chat', chat: { id: 'oc_x', name: words }, options: named },
    { form: 'estate', community: words.slice(0, 20) },
    { form: 'patrol', area: words.slice(0, 20), options: named },
    { form: 'import', fileName: words, problems },
    { form: 'import', fileName: words, resolved: importOf(words) },
  ];
  const spoken = {
    form: 'case',
    act: 'giveTask',
    caseId: number,
    seen: 1,
    filled: { what: words, by: words },
  } as const;
  await opened.store.commit({
    at,
    changes: [
      ...asks.map((ask, n): Change => ({ kind: 'roster-draft', draft: { id: aDraft(`ask-${n}`), openId, at, ask } })),
      { kind: 'draft', draft: { id: aDraft('spoken'), openId, at, body: spoken } },
    ],
    says: [],
  });
  return [
    ...asks.map(
      (ask, n) =>
        ({ view: ask.form === 'import' ? 'roster-import' : 'roster-form', draft: aDraft(`ask-${n}`), openId }) as const,
    ),
    { view: 'council-task', case: number, draft: aDraft('spoken') },
    { view: 'duty-chat-offer', chatId: 'oc_x', name: words, openId },
  ];
}

const importOf = (words: string): Resolved => ({
  people: [{ openId: 'ou_new', unionId: null, name: words.slice(0, 40), mobile: '13800000001', grants: [] }],
  shifts: [],
  settings: [{ department: words.slice(0, 40) }],
  estates: [{ name: words.slice(0, 20).trim(), grid: '一', community: words.slice(0, 20), area: '二' }],
  patrols: [{ area: words.slice(0, 20), openId: 'ou_new' }],
});

/** Everything the bot draws of a case whose every field is the attack, after this many steps of random people. */
async function drawnUnder(
  words: string,
  steps: { who: string; name: CommandName; seed: number }[],
): Promise<unknown[]> {
  const opened = await openWorld();
  const cards: unknown[] = [];
  const { send } = opened.messenger;
  opened.messenger.send = async (to, content, uuid) => {
    if ('card' in content) cards.push(content.card);
    return send(to, content, uuid);
  };
  try {
    await rename(opened, words);
    const filled = {
      ...FILLED,
      estate: words.slice(0, 20).trim(),
      detail: words.slice(0, 100),
      description: words,
      object: words.slice(0, 100),
      phone: words.slice(0, 30),
      wantsReply: true,
      outsideNumber: words.slice(0, 60),
      source: words.slice(0, 40),
      ask_peak: words.slice(0, 100),
      [`ask_${words.slice(0, 60)}`]: words.slice(0, 100),
      // More fields than any form has: what they hold is nobody's question.
      ...Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`ask_${n}`, words.slice(0, 200)])),
    };
    const number = await reportCase(opened, filled);
    for (const { who, name, seed } of steps) {
      const found = await opened.store.caseOf(number);
      if (!found) continue;
      const command = someCommand(name, picker(seed), found, opened.clock.now);
      await doTo(opened, number, idOf(who), typedOver(command, words), `step-${cards.length}-${seed}-${name}`);
      opened.clock.now += 60_000;
    }
    await receive(
      {
        kind: 'message',
        key: 'om_q',
        messageId: 'om_q',
        chatId: 'oc_q',
        inGroup: false,
        who: { openId: 'ou_q' },
        content: { type: 'words', words: typed(words), images: [] },
      },
      opened.world,
    );
    const draft = await openForm(opened, idOf('网格员甲'));
    const answered = await receive(
      click(idOf('网格员甲'), { do: 'submit', draft }, { ...filled, urgent: false }),
      opened.world,
    );
    if (answered.card) cards.push(answered.card.data);
    while ((await deliver(opened.world)) > 0);
    for (const view of [...viewsOf(number), ...(await drawnOfDrafts(opened, number, words))]) {
      const content = await render(view, opened.world);
      if ('card' in content) cards.push(content.card);
    }
    const plain: View[] = [
      { view: 'notice', title: words, words },
      { view: 'form-done', title: words, words },
      { view: 'list', words, matters: [] },
    ];
    for (const view of plain) {
      const content = await render(view, opened.world);
      if ('card' in content) cards.push(content.card);
    }
    return cards;
  } finally {
    opened.close();
  }
}

const Step = fc.record({
  who: fc.constantFrom(...PEOPLE),
  name: fc.constantFrom(...COMMANDS),
  seed: fc.nat(1_000_000),
});

test('whatever is typed into whatever field, no card gets a mention, link, image, colour or emoji of it', async () => {
  await fc.assert(
    fc.asyncProperty(attackWords(600), fc.array(Step, { minLength: 4, maxLength: 12 }), async (words, steps) => {
      await expectHarmless(await drawnUnder(words, steps));
    }),
    { numRuns: 25 },
  );
});

test('every field filled to its end with what escapes to five times its length: every card still fits', async () => {
  const steps = (
    ['sign', 'contacted', 'note', 'supervise', 'requestSupport', 'whistle', 'agree', 'nameLead', 'feedBack'] as const
  ).map((name, at) => ({ who: PEOPLE[at % 2 === 0 ? 1 : 4] ?? '', name, seed: at }));
  const cards = await drawnUnder('<'.repeat(1000), steps);
  await expectHarmless(cards);
  // Fields that never reach a card's markdown would prove nothing.
  expect(cards.filter((card) => JSON.stringify(card).includes('&#60;&#60;')).length).toBeGreaterThan(15);
});

test('the measure itself knows markup when it sees it', () => {
  const card = (content: string) => ({ body: { elements: [{ tag: 'markdown', content }] } });
  for (const active of ['<at id=all></at>', 'x [evil](https://evil.example) y', '好<br>- evil', 'a\n1. evil', ':EVIL:'])
    expect(activeIn(card(active))).not.toEqual([]);
  expect(activeIn({ tag: 'plain_text', content: '<at id=all></at>' })).toEqual([]);
  expect(activeIn(card(escapeMarkdown('<at id=all></at>\n- evil')))).toEqual([]);
});

test('what is escaped reads as it was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (words) => {
      const shown = escapeMarkdown(words).replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
      // Blanks at a line's start would begin a code block: they are the one thing that is dropped.
      expect(shown).toBe(words.replaceAll(/^[^\S\n]+/gm, (blank) => blank.replaceAll(/[ \t]/g, '')));
    }),
  );
});
