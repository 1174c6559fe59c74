import { describe, expect, test } from 'vitest';
import { caseCard } from '../../cards/cases/case-card.ts';
import { caseListCard } from '../../cards/cases/list-cards.ts';
import { timelineCard } from '../../cards/cases/timeline-card.ts';
import { withoutFreeText } from '../../cards/without-free-text.ts';
import { catalogue } from '../../catalogue/index.ts';
import type { OpenId } from '../../src/brands.ts';
import { SECRET_NAME, withoutReporter } from '../../src/cases/privacy/shown-name.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { RETURN_WORDS } from '../../src/cases/record/reasons.ts';
import { MONDAY, OFFICE } from '../cases/office.ts';
import { inState, RETURN, report, story } from '../cases/story.ts';
import { aPerson } from '../harness/ids.ts';
import { textOf } from '../harness/office.ts';
import { markdownIn, pressed } from './in-card.ts';

const PHONE = '13800001234';

const PLATE = '浙A12345';

/** A case in which everything that somebody typed has a phone and a plate in it. */
function typed(changes: Partial<Case> = {}): Case {
  const c = inState('closed').the();
  const said = (field: string) => `${field} ${PHONE} ${PLATE}`;
  return {
    ...c,
    description: said('描述'),
    object: said('对象'),
    asks: { shop: said('问'), count: 3 },
    place: { ...c.place, detail: said('地点') },
    supervision: {
      by: { openId: aPerson('ou_leader'), name: '带班领导' },
      at: MONDAY,
      required: said('督办'),
      due: MONDAY,
    },
    result: c.result && { ...c.result, text: said('结果') },
    onBehalf: { phone: '13900005678', wantsReply: true },
    handler: { openId: aPerson('ou_officer'), name: '执法队经办' },
    ...changes,
  };
}

const shown = {
  catalogue,
  office: OFFICE,
  relations: ['anyone', 'staff', 'lead'] as const,
  now: MONDAY,
  handlerMobile: '13700009999',
};

const FIELDS = ['描述', '对象', '问', '地点', '督办', '结果'];

const READER = { catalogue, seesPhone: false, own: true, page: 0, now: MONDAY };

const timeline = (told: ReturnType<typeof story>, more: Partial<typeof READER> = {}) =>
  timelineCard({ c: told.the(), events: told.events, ...READER, ...more });

describe('the card of a case', () => {
  test('in a group nothing that was typed shows a phone or a plate', () => {
    const card = textOf(caseCard({ ...shown, c: typed(), own: false }));
    for (const field of FIELDS) expect(card).toContain(`${field} 【电话】 【车牌】`);
    expect(JSON.stringify(caseCard({ ...shown, c: typed(), own: false }))).not.toMatch(/1[3-9]\d{9}|浙A/);
  });

  test('in a person’s own chat it stands as it was typed', () => {
    const card = textOf(caseCard({ ...shown, c: typed(), own: true }));
    for (const field of FIELDS) expect(card).toContain(`${field} ${PHONE} ${PLATE}`);
    expect(card).toContain('13700009999');
  });

  test.each([
    '<at id=all></at>',
    '[点这里](https://evil.example)',
    '![图](img_1)',
    '**粗** ~~删~~',
    '- 一',
    '1. 二',
    ':OK:',
  ])('what was typed acts on nothing and reads as it was typed: %j', (words) => {
    const card = caseCard({ ...shown, c: typed({ object: words }), own: true });
    expect(markdownIn(card).filter((content) => content.includes(words))).toEqual([]);
    expect(textOf(card)).toContain(words);
  });

  test('the resident’s phone is for those who may call, in their own chat, and for nobody else', () => {
    const phoneIn = (own: boolean, seesPhone: boolean) =>
      JSON.stringify(caseCard({ ...shown, c: typed(), own, seesPhone })).includes('13900005678');
    expect(phoneIn(true, true)).toBe(true);
    expect(phoneIn(true, false)).toBe(false);
    expect(phoneIn(false, true)).toBe(false);
    expect(phoneIn(false, false)).toBe(false);
  });

  test('in a group the lead and the desk are offered the phone by a button, others are not', () => {
    const offered = (relations: ('anyone' | 'staff' | 'lead' | 'dispatcher' | 'support')[], own = false) =>
      pressed(caseCard({ ...shown, c: typed({ state: 'in-hand' }), relations, own })).some(
        (value) => value.do === 'phone',
      );
    expect(offered(['anyone', 'lead'])).toBe(true);
    expect(offered(['anyone', 'dispatcher'])).toBe(true);
    expect(offered(['anyone', 'staff', 'support'])).toBe(false);
    expect(offered(['anyone', 'lead'], true)).toBe(false);
  });

  test('each button carries the case and the version it showed', () => {
    const c = inState('to-sign').the();
    const acts = pressed(caseCard({ ...shown, c, own: false })).filter(
      (value) => value.do === 'act' || value.do === 'form',
    );
    expect(acts.map((value) => value.act)).toContain('sign');
    for (const act of acts) expect(act).toMatchObject({ case: c.id, v: c.version });
  });

  test('whoever has no part in it may press nothing that changes it', () => {
    const c = inState('to-sign').the();
    const acts = pressed(caseCard({ ...shown, c, own: false, relations: ['anyone'] }));
    expect(acts.map((value) => value.act)).not.toContain('sign');
  });

  test('what runs late says so, and by how much', () => {
    const c = inState('to-sign').the();
    const [clock] = c.clocks.toSorted((a, b) => a.dueAt - b.dueAt);
    const due = clock?.dueAt ?? 0;
    expect(textOf(caseCard({ ...shown, c, own: true, now: due - 60_000 }))).not.toContain('超期');
    expect(textOf(caseCard({ ...shown, c, own: true, now: due + 3_600_000 }))).toContain('已超期');
    const stood = { ...c, clocks: c.clocks.map((one) => ({ ...one, stopped: { unit: 'natural', ms: 1 } as const })) };
    expect(textOf(caseCard({ ...shown, c: stood, own: true, now: due + 3_600_000 }))).not.toContain('超期');
  });
});

describe('lists and timelines', () => {
  const list = (cases: Case[], page: number, pages: number) =>
    caseListCard({
      title: '待办',
      cases,
      total: 9,
      page,
      pages,
      turn: (to) => ({ do: 'my-list', list: 'todo', page: to }),
      catalogue,
      now: MONDAY,
    });

  test('a list shows no phone of where it is', () => {
    expect(textOf(list([typed()], 0, 1))).toContain('地点 【电话】 【车牌】');
    expect(textOf(list([typed()], 0, 1))).not.toContain(PHONE);
  });

  test('a list turns to the pages there are', () => {
    const turns = (page: number, pages: number) =>
      pressed(list([typed()], page, pages)).flatMap((value) => (value.do === 'my-list' ? [value.page] : []));
    expect(turns(0, 3)).toEqual([1]);
    expect(turns(1, 3)).toEqual([0, 2]);
    expect(turns(2, 3)).toEqual([1]);
    expect(turns(0, 1)).toEqual([]);
  });

  test('a timeline shows phones only to those who may see them', () => {
    const told = inState('in-hand');
    told.does('grid', { do: 'supplement', text: `又冒烟了 ${PHONE}`, photos: [] });
    const line = (seesPhone: boolean) => textOf(timeline(told, { seesPhone }));
    expect(line(false)).toContain('又冒烟了 【电话】');
    expect(line(false)).not.toContain(PHONE);
    expect(line(true)).toContain(PHONE);
  });

  test('a timeline tells each field in words: reason, basis and department of a return, never a code', () => {
    const told = inState('to-sign');
    told.does('officer', RETURN);
    const card = textOf(timeline(told));
    expect(card).toContain(`原因：${RETURN_WORDS[RETURN.reason]}`);
    expect(card).toContain(`依据：${RETURN.basis}`);
    expect(card).toContain(`建议派给：${catalogue.nameOf(RETURN.suggested ?? '')}`);
    expect(card).not.toContain(RETURN.reason);
  });

  test('a timeline of any length arrives, page by page, and none of it twice', () => {
    const told = inState('in-hand');
    for (let n = 0; n < 60; n++)
      told.does('grid', { do: 'supplement', text: `第${n}次补充${'，又来了'.repeat(240)}`.slice(0, 1000), photos: [] });
    const pages: string[] = [];
    for (let page = 0; page < 100; page++) {
      const card = timeline(told, { page });
      expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28_000);
      pages.push(textOf(card));
      if (!pressed(card).some((value) => value.page === page + 1)) break;
    }
    for (let n = 0; n < 60; n++) expect(pages.filter((text) => text.includes(`第${n}次补充`))).toHaveLength(1);
    expect(pages[0]).toContain('第59次补充');
    expect(pages.at(-1)).toContain('上报');
  });

  test('a timeline without who reported a person', () => {
    const told = story();
    told.does('grid', report({ reportedPerson: true }));
    const c = told.the();
    const shown = (secret: OpenId[]) =>
      textOf(timelineCard({ ...withoutReporter({ c, events: told.events }, secret), ...READER }));
    const { name, openId } = c.reporter;
    expect(shown([])).toContain(name);
    expect(shown([openId])).not.toContain(name);
    expect(shown([openId])).toContain(SECRET_NAME);
  });
});

test('the card that is sent when the platform refuses the words has neither words nor phones', () => {
  const card = caseCard({ ...shown, c: typed(), own: true });
  const plain = withoutFreeText(card);
  expect(JSON.stringify(plain)).not.toMatch(/1[3-9]\d{9}/);
  expect(textOf(plain)).not.toContain('描述');
  expect(textOf(plain)).toContain('事件 编号');
  expect(textOf(plain.header)).toBe(textOf(card.header));
});
