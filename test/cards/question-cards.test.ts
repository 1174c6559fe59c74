import { describe, expect, test } from 'vitest';
import type { Card } from '../../cards/elements.ts';
import { CORRECTIONS } from '../../cards/questions/actions.ts';
import { matterCard } from '../../cards/questions/matter-card.ts';
import { severalCard } from '../../cards/questions/part-cards.ts';
import { askCard, candidatesCard, notListedCard } from '../../cards/questions/question-cards.ts';
import { referralCard, referredCard } from '../../cards/questions/referral-cards.ts';
import { catalogue } from '../../catalogue/index.ts';
import { aQuestion } from '../harness/ids.ts';
import { textOf } from '../harness/office.ts';
import { pressed } from './in-card.ts';

const matterOf = (id: string) => {
  const found = catalogue.matter(id);
  if (!found) throw new Error(`no matter ${id}`);
  return found;
};

describe('the card of a matter', () => {
  const card = (id: string, more: object = {}) => matterCard({ matter: matterOf(id), catalogue, ...more });

  test.each(catalogue.matters.map((matter) => [matter.id, matter] as const))(
    '%s says who leads and helps, and what to do first of all',
    (id, matter) => {
      const text = textOf(card(id));
      const order = [
        catalogue.nameOf(matter.lead.department),
        ...matter.support.map(({ department }) => catalogue.nameOf(department)),
        ...matter.onSite.do.slice(0, 3),
      ];
      const head = text.slice(0, text.indexOf('分清：'));
      for (const words of order) expect(head).toContain(words);
      const steps = matter.onSite.do.slice(0, 3).map((step) => head.lastIndexOf(step));
      expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    },
  );

  test('it says by which saying it was found, where it was', () => {
    expect(textOf(card('CG04', { matched: '楼下烧烤店油烟太大' }))).toContain('按『楼下烧烤店油烟太大』匹配到');
    expect(textOf(card('CG04'))).not.toContain('匹配到');
  });

  test('its buttons carry the matter and the question, and every correction', () => {
    const values = pressed(card('CG04', { question: 'q1' }));
    for (const act of ['report', 'settle']) expect(values).toContainEqual({ do: act, matter: 'CG04', question: 'q1' });
    const corrections = values.filter((value) => value.do === 'correct');
    for (const correction of corrections) expect(correction).toMatchObject({ matter: 'CG04', question: 'q1' });
    expect(corrections.map((value) => value.reason)).toEqual(Object.keys(CORRECTIONS));
  });

  test('an older version is marked as such', () => {
    expect(textOf(card('CG04', { outdated: true }))).toContain('旧版');
    expect(textOf(card('CG04'))).not.toContain('旧版');
  });
});

describe('the cards that ask back', () => {
  const question = { id: aQuestion('q1'), words: '狗叫' };
  const group = catalogue.boundaries[0];
  const chosen = (card: Card) => pressed(card).flatMap((value) => (value.do === 'choose' ? [value.matter] : []));
  const NONE = { do: 'none-of-these', question: 'q1' };

  test('every option of the question is a button, then what it may also be, then none of these', () => {
    if (!group) throw new Error('no group');
    const card = askCard(question, group, catalogue, ['MT10']);
    expect(chosen(card)).toEqual([...group.options.map(({ matter }) => matter), 'MT10']);
    expect(pressed(card).at(-1)).toEqual(NONE);
    for (const { label } of group.options) expect(textOf(card)).toContain(label);
    expect(textOf(card)).toContain('狗叫');
  });

  test('four candidates at most, and none of these', () => {
    const card = candidatesCard(question, ['CG01', 'CG02', 'CG03', 'CG04', 'CG05'], catalogue);
    expect(chosen(card)).toEqual(['CG01', 'CG02', 'CG03', 'CG04']);
    expect(pressed(card).at(-1)).toEqual(NONE);
  });

  test('not in the list is no dead end: who decides, and the button that sends it there', () => {
    const card = notListedCard(question, '文新街道', ['CG01'], catalogue);
    expect(textOf(card)).toContain('文新街道综合信息指挥室');
    expect(pressed(card)).toContainEqual({ do: 'report', question: 'q1' });
    expect(chosen(card)).toEqual(['CG01']);
  });

  test('a referral says who and how, and leads back into the list', () => {
    const referral = catalogue.referrals.find((one) => (one.butIf ?? []).length > 0);
    if (!referral) throw new Error('no referral');
    const card = referralCard(referral, catalogue);
    for (const words of [referral.who, ...referral.reach]) expect(textOf(card)).toContain(words);
    const matters = pressed(card).flatMap(({ matter }) => matter ?? []);
    expect(matters).toEqual((referral.butIf ?? []).map(({ matter }) => matter));
    expect(pressed(referralCard(referral, catalogue, question.id))).toContainEqual({ do: 'report', question: 'q1' });
  });

  test('what is asked of a referral is answered: by numbers that dial, and by the desk where nobody does it', () => {
    const power = catalogue.referral('power-supply');
    const fuels = catalogue.referrals.find(({ reach }) => !reach.some((way) => /\d{3}/.test(way)));
    if (!power || !fuels) throw new Error('no referral');
    const phone = textOf(referredCard(power, 'phone', question.id));
    expect(phone).toContain('[95598](tel:95598)');
    expect(phone).not.toContain('网上国网');
    expect(textOf(referredCard(fuels, 'phone', question.id))).toContain('[12345](tel:12345)');
    for (const asks of ['phone', 'refused', 'else'] as const)
      expect(pressed(referredCard(power, asks, question.id))).toContainEqual({ do: 'report', question: 'q1' });
  });
});

test('of several things one that the list has nothing of is said, with the way to the desk, and counted', () => {
  const parts = [
    { words: '路灯不亮', matter: 'CG25' },
    { words: '无人机挡了信号', referral: 'no-such-topic' },
  ];
  const shown = JSON.stringify(severalCard(aQuestion('q'), parts, '文新街道', catalogue));
  expect(shown).toContain('您说了两件');
  expect(shown).toContain('无人机挡了信号');
  expect(shown).toContain('综合信息指挥室**先接下来');
});

test('of several things those that are certain are reported one after another in one press, none twice', () => {
  const reports = (parts: Parameters<typeof severalCard>[1]) =>
    pressed(severalCard(aQuestion('q'), parts, '文新街道', catalogue)).find((value) => value.do === 'report');
  const [lamp, lid, unsure] = [
    { words: '路灯不亮', matter: 'CG25' },
    { words: '井盖破了', matter: 'CG24' },
    { words: '桶满了', matter: 'CG14', also: ['CG13'] },
  ];
  expect(reports([lamp, unsure, lid, { words: '座椅断了', matter: 'CG25' }])).toEqual({
    ...{ do: 'report', question: 'q', matter: 'CG25', rest: ['CG24'] },
  });
  expect(reports([lamp, unsure])).toBeUndefined();
});
