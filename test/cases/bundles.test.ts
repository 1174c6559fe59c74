import { describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { type FannedOut, fanOut } from '../../src/cases/bundles/fan-out.ts';
import { numbersFor, openBundle, runningParent } from '../../src/cases/bundles/open-report.ts';
import { decide } from '../../src/cases/lifecycle/decide.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { caseNumber } from '../../src/cases/record/numbering.ts';
import { latestChild } from '../../src/cases/record/parent.ts';
import { bundleRow } from '../../src/figures/report/bundle-sheet.ts';
import { MONDAY, OFFICE, PEOPLE } from './office.ts';
import { contextAt, report } from './story.ts';

const bundleOf = (id: string) => {
  const bundle = catalogue.bundle(id);
  if (!bundle) throw new Error(`no bundle ${id}`);
  return bundle;
};
const moment = { now: MONDAY, calendar: OFFICE.calendar, limits: OFFICE.limits, roster: OFFICE.roster };
const matterOf = (id: string) => catalogue.matter(id);
const fan = (id: string, facts: readonly string[], onSite: readonly string[] = []) =>
  fanOut({ bundle: bundleOf(id), facts, onSite }, matterOf, moment);

/** Department, urgent or not, and the matter of each line. */
const shape = ({ parts }: FannedOut) =>
  parts.map(({ lead, urgent, lines }) => `${lead}${urgent ? '!' : ''}: ${lines.map(({ matter }) => matter).join(' ')}`);

describe('the worked example of each bundle', () => {
  test('出租房: three departments, three children; the fifteen days of the partition are the last', () => {
    const out = fan('rental', bundleOf('rental').example.opens);
    expect(shape(out)).toEqual(['police: ZA09', 'enforcement-team: ZA10', 'emergency-fire: YX03']);
    expect(out.parts.map(({ supports }) => supports)).toEqual([[], ['housing', 'police', 'emergency-fire'], []]);
    const dues = out.parts.flatMap(({ lines }) => lines.map(({ due }) => due));
    expect(dues.map((due) => new Date(due).toISOString().slice(0, 10))).toEqual([
      '2026-11-05',
      '2026-11-23',
      '2026-11-03',
    ]);
  });

  test('小餐饮: three matters of the same team in one child, the bottles at once in another', () => {
    expect(shape(fan('small-restaurant', bundleOf('small-restaurant').example.opens))).toEqual([
      'enforcement-team!: YX08',
      'enforcement-team: CG04 CG17 CG26',
    ]);
  });

  test('瓶装燃气: the smell, the bottles and the alarm in one child of the team, which whoever brings the bottles helps', () => {
    const out = fan('bottled-gas', bundleOf('bottled-gas').example.opens);
    expect(shape(out)).toEqual(['enforcement-team!: YX08 YX08 YX08']);
    expect(out.parts[0]?.supports).toEqual(['bottled-gas']);
  });

  test('沿街店铺: who sleeps there moves out tonight; what was put right on the spot is a line and no case', () => {
    const out = fan('street-shop', bundleOf('street-shop').example.opens, ['outside']);
    expect(shape(out)).toEqual(['emergency-fire!: YX06', 'emergency-fire: YX01', 'enforcement-team: CG02']);
    expect(out.parts[2]?.lines.map(({ state }) => state)).toEqual(['on-site']);
  });

  test('every fact of every bundle opens exactly one line, stands apart, or is told', () => {
    for (const bundle of catalogue.bundles) {
      const out = fan(
        bundle.id,
        bundle.facts.map(({ id }) => id),
      );
      const of = (parts: FannedOut['parts']) => parts.flatMap(({ lines }) => lines.map(({ fact }) => fact));
      const all = [...of(out.parts), ...of(out.apart), ...out.told.map(({ id }) => id)];
      expect([bundle.id, all.toSorted()]).toEqual([bundle.id, bundle.facts.map(({ id }) => id).toSorted()]);
      const keys = out.parts.map(({ lead, urgent }) => `${lead} ${urgent}`);
      expect([bundle.id, new Set(keys).size]).toEqual([bundle.id, keys.length]);
    }
  });

  test('a private fact stands apart, and what opens nothing is told', () => {
    const out = fan('rental', ['money', 'crime', 'partition']);
    expect(shape(out)).toEqual(['enforcement-team: ZA10']);
    expect(out.apart.map(({ lead, lines }) => [lead, lines[0]?.fact])).toEqual([['governance-centre', 'money']]);
    expect(out.told.map(({ id }) => id)).toEqual(['crime']);
  });
});

/** A street office that has every department of the list, each with somebody on duty. */
const CONTEXT = contextAt(MONDAY, 'submit', {
  roster: {
    ...OFFICE.roster,
    department: (id) => {
      const found = catalogue.department(id);
      return found && { name: found.name, intake: found.intake ?? null };
    },
    onDuty: () => true,
  },
});
const NUMBERS = Array.from({ length: 9 }, (_, n) => caseNumber('WX-261102', n + 1));

const SAID = {
  place: { ...report().place, detail: '3 幢 402' },
  object: null,
  photos: ['img_1'],
  description: '客厅隔成三间住了十一个人',
  subject: null,
  onBehalf: { phone: '13800001234', wantsReply: true },
  reportedPerson: false,
  source: '现场发现',
};

function opened(facts: string[], changes: Partial<Parameters<typeof openBundle>[0]> = {}, children: Case[] = []) {
  const bundle = bundleOf('rental');
  const out = fanOut({ bundle, facts }, matterOf, moment);
  const done = openBundle(
    { bundle, out, facts, said: SAID, actor: PEOPLE.grid, numbers: NUMBERS, matterOf, context: CONTEXT, ...changes },
    children,
  );
  if (done.kind === 'refused') throw new Error(done.why);
  return done;
}

describe('a report under a bundle', () => {
  test('of several departments: a 总事件 with its children, and only it tells the reporter', () => {
    const { main, all } = opened(['partition', 'ebike', 'unregistered']);
    expect(all).toHaveLength(4);
    expect(main.next).toMatchObject({ state: 'split', lead: { department: 'peace-office' }, title: '出租房一件事' });
    expect(main.next.clocks).toEqual([]);
    const children = all.slice(1).map(({ next }) => next);
    expect(main.next.children.map(({ id }) => id)).toEqual(children.map(({ id }) => id));
    for (const { next, tells } of all.slice(1)) {
      expect(next.parent).toMatchObject({ id: main.next.id, lead: 'peace-office' });
      expect(tells.some(({ to }) => to === 'reporter')).toBe(false);
      expect(next.onBehalf).toEqual({ phone: '13800001234', wantsReply: false });
      expect(next.clocks.find(({ name }) => name === 'resolve')?.dueAt).toBe(next.lines[0]?.due);
    }
    expect(main.tells.filter(({ to }) => to === 'reporter').map(({ notice }) => notice)).toEqual(['receipt']);
    expect(latestChild(main.next)).toBe(Math.max(...children.map(({ lines }) => lines[0]?.due ?? 0)));
  });

  test('counts in its month as one of so many children, in time by the last day its card named', () => {
    const { main, all } = opened(['partition', 'ebike', 'unregistered']);
    const of = { bundle: bundleOf('rental'), visits: [], from: MONDAY, files: { open: 4, filled: 1 } };
    const cases = all.map(({ next }) => next);
    const last = Math.max(...main.next.children.map(({ due }) => due ?? 0));
    const closed = (at: number) => [{ ...main.next, times: { ...main.next.times, closed: at } }];
    const row = (some: Case[]) => bundleRow({ ...of, cases: some }).slice(1, 5);
    expect(row(cases)).toEqual([1, 3, '0/1', '']);
    expect(row(closed(last))).toEqual([1, 3, '1/1', '1/1']);
    expect(row(closed(last + 1))).toEqual([1, 3, '1/1', '0/1']);
    expect(bundleRow({ ...of, cases }).slice(-2)).toEqual([4, '1/4']);
  });

  test('of one department is one case, which tells its reporter itself', () => {
    const one = opened(['corridor', 'ebike']);
    expect(one.all).toHaveLength(1);
    expect(one.main.next).toMatchObject({ parent: null, children: [], state: 'to-sign' });
    expect(one.main.tells.map(({ to }) => to)).toContain('reporter');
    expect(one.main.next.lines).toHaveLength(2);
  });

  test('a 举报 has no 总事件: each part keeps its reporter secret by itself', () => {
    const { all } = opened(['partition', 'ebike'], { said: { ...SAID, reportedPerson: true } });
    expect(all.map(({ next }) => [next.parent, next.children.length, next.reportedPerson])).toEqual([
      [null, 0, true],
      [null, 0, true],
    ]);
  });

  test('a private fact is a case beside the 总事件, which does not know of it', () => {
    const { main, all } = opened(['partition', 'ebike', 'money']);
    expect(all).toHaveLength(4);
    const apart = all.at(-1)?.next;
    expect(apart).toMatchObject({ parent: null, bundle: 'rental', lead: { department: 'governance-centre' } });
    expect(JSON.stringify(main.next)).not.toContain(apart?.id);
    expect(main.next.facts).toEqual(['partition', 'ebike']);
  });

  test('nobody of a department on duty: its child waits at the desk, and the 总事件 still names who it was meant for', () => {
    const roster = { ...CONTEXT.roster, onDuty: (id: string) => id !== 'police' };
    const { main, all } = opened(['partition', 'unregistered'], { context: { ...CONTEXT, roster } });
    expect(all.map(({ next }) => next.state)).toEqual(['split', 'to-dispatch', 'to-sign']);
    expect(main.next.children[0]).toMatchObject({ lead: 'police', state: 'to-dispatch' });
  });

  test('what was put right on the spot, and nothing else, is a closed record', () => {
    const bundle = bundleOf('street-shop');
    const facts = ['outside'];
    const out = fanOut({ bundle, facts, onSite: facts }, matterOf, moment);
    const { main } = opened(facts, { bundle, out });
    expect(main.next).toMatchObject({ state: 'closed', closing: { how: 'settled' }, clocks: [] });
    expect(main.tells).toEqual([]);
  });

  test('the same place again joins what runs: a new line for who is at work, a child for who is not, nothing twice', () => {
    const first = opened(['partition', 'ebike']);
    const running = first.main.next;
    const children = first.all.slice(1).map(({ next }) => next);
    expect(runningParent('rental', { place: SAID.place, object: null }, [running, ...children])).toBe(running);
    expect(runningParent('rental', { place: { ...SAID.place, detail: '9 幢 101' }, object: null }, [running])).toBe(
      undefined,
    );
    expect(runningParent('street-shop', { place: SAID.place, object: null }, [running])).toBe(undefined);

    const more = fanOut(
      { bundle: bundleOf('rental'), facts: ['partition', 'corridor', 'unregistered'] },
      matterOf,
      moment,
    );
    const joined = opened(
      ['partition', 'corridor', 'unregistered'],
      { running, out: more, numbers: NUMBERS.slice(5), actor: PEOPLE.farGrid, context: { ...CONTEXT, key: 'again' } },
      children,
    );
    expect(joined.joined).toBe(true);
    expect(joined.main.next.id).toBe(running.id);
    expect(joined.main.next.children.map(({ lead }) => lead)).toEqual(['enforcement-team', 'emergency-fire', 'police']);
    expect(joined.main.next.mergedIn).toEqual(['ou_far']);
    expect(joined.main.also.map(({ command }) => command)).toMatchObject([
      { do: 'addLines', lines: [{ fact: 'corridor' }] },
    ]);
    const [also] = joined.main.also;
    const fire = children.find(({ id }) => id === also?.caseId);
    if (!also || !fire) throw new Error('nobody got the line');
    const added = decide(fire, also.command, PEOPLE.clock, { ...CONTEXT, key: 'added' });
    expect(added).toMatchObject({ kind: 'done', next: { lines: [{ n: 1 }, { n: 2, fact: 'corridor' }] } });
  });

  test('takes as many numbers as it has cases', () => {
    for (const bundle of catalogue.bundles) {
      const facts = bundle.facts.map(({ id }) => id);
      const out = fanOut({ bundle, facts }, matterOf, moment);
      const numbers = Array.from({ length: numbersFor(out) }, (_, n) => caseNumber('WX-261102', n + 1));
      const done = opened(facts, { bundle, out, numbers });
      expect([bundle.id, done.all.length]).toEqual([bundle.id, numbers.length]);
    }
  });
});
