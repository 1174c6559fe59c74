import { sampleOffice } from '../../sandbox/office.ts';
import { render } from '../../src/bot/delivery/render.ts';
import type { RosterAsk } from '../../src/bot/ports/roster-drafts.ts';
import type { Change } from '../../src/bot/ports/store.ts';
import type { View } from '../../src/bot/ports/views.ts';
import { receive } from '../../src/bot/receive.ts';
import { typed } from '../../src/brands.ts';
import type { CommandName } from '../../src/cases/commands/table.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { NOTICES } from '../../src/cases/told/tells.ts';
import type { Resolved } from '../../src/roster/import/plan.ts';
import { picker, someCommand } from '../cases/random-commands.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aChat, aDraft, aMessage, aPerson } from '../harness/ids.ts';
import { type Opened, openWorld, TUESDAY } from '../store/open-world.ts';
import { click, doTo, FILLED, idOf, openForm, reportCase, WORKERS } from '../store/report-case.ts';

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
  const audiences = [...WORKERS.map((name) => `person:${idOf(name)}`), 'duty:enforcement-team', 'duty:desk', 'group'];
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
    { view: 'settled', case: number, how: 'corrected', openId },
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
          person: { openId: aPerson(openId), name: words.slice(0, 40), source: 'wrote', at },
        }),
      ),
      ...[...chats.values()].map(
        ({ chatId }): Change => ({ kind: 'chat-met', chatId: aChat(chatId), type: 'group', name: words }),
      ),
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
    { form: 'duty-chat', chat: { id: aChat('oc_x'), name: words }, options: [] },
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
    { view: 'duty-chat-offer', chatId: aChat('oc_x'), name: words, openId },
  ];
}

const importOf = (words: string): Resolved => ({
  people: [{ openId: aPerson('ou_new'), unionId: null, name: words.slice(0, 40), mobile: '13800000001', grants: [] }],
  shifts: [],
  settings: [{ department: words.slice(0, 40) }],
  estates: [{ name: words.slice(0, 20).trim(), grid: '一', community: words.slice(0, 20), area: '二' }],
  patrols: [{ area: words.slice(0, 20), openId: aPerson('ou_new') }],
  certificates: [
    { openId: aPerson('ou_new'), number: words.slice(0, 40), department: 'enforcement-team', until: '2027-06-30' },
  ],
});

/** Everything the bot draws of a case whose every field is the attack, after this many steps of random people. */
export async function drawnUnder(
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
        messageId: aMessage('om_q'),
        chatId: aChat('oc_q'),
        inGroup: false,
        who: { openId: aPerson('ou_q') },
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
    await deliverDue(opened.world);
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
