import { expect, test } from 'vitest';
import { visitLines } from '../../cards/inspections/file-parts.ts';
import { finishCard } from '../../cards/visits/finish-card.ts';
import { toldCard } from '../../cards/visits/told-card.ts';
import { summaryOf } from '../../src/visits/summed.ts';
import { toldOf } from '../../src/visits/told.ts';
import { type Visit, VisitId } from '../../src/visits/visit.ts';
import { textsIn } from '../sentences/sentences.ts';
import { beginning, item, LI, telling, WANG } from './a-visit.ts';

const NAMES: Record<string, string> = { 'emergency-fire': '应急消防管理站', 'market-supervision': '市场监管所' };
const nameOf = (id: string) => NAMES[id] ?? id;
const FIRE = ['IT-1', 'IT-2'];
const MARKET = ['IT-3', 'IT-4'];

const shared = () =>
  telling(
    beginning(4, {
      items: [1, 2, 3, 4].map((n) => item(n, n > 2 ? { department: 'market-supervision' } : {})),
    }),
  );
const read = (visit: Visit, judges: readonly string[]) => textsIn(finishCard({ visit, judges, nameOf })).join('\n');

test('whoever finishes sees whom it waits for, and takes in no more than is theirs', () => {
  const story = shared();
  story.say({ do: 'answer', answers: [{ item: 'IT-1', answer: 'ok' }], rest: null, of: [] }, WANG);
  const fire = read(story.visit, FIRE);
  for (const said of ['还有 3 条没记', '**您没记的**　2', '**等市场监管所记**　3、4', '其余没看成（1 条）'])
    expect(fire).toContain(said);
  expect(read(story.visit, MARKET)).toContain('其余没看成（2 条）');
  story.say({ do: 'answer', answers: [], rest: 'unseen', of: FIRE }, WANG);
  const done = read(story.visit, FIRE);
  expect(done).toContain('**等市场监管所记**　3、4');
  expect(done).not.toContain('其余没看成');
  expect(done).not.toContain('当场告知');
  expect(read(story.visit, MARKET)).toContain('**没记的**　3、4');
  story.say({ do: 'answer', answers: [], rest: 'unseen', of: MARKET }, LI);
  expect(read(story.visit, FIRE)).toContain('当场告知');
});

const JC9 = VisitId.parse('JC-9');

test('what the owner has not signed is said on the notice, on that of its re-check and in the file', () => {
  const story = shared();
  story.say({ do: 'answer', answers: [], rest: 'unseen', of: [...FIRE, ...MARKET] });
  story.say({ do: 'tell', cases: [], repeats: [] });
  const told = (visit: Visit, left?: 'unsigned' | 'open') =>
    textsIn(
      toldCard({
        visit,
        told: toldOf(visit),
        before: left && { id: JC9, left },
        page: true,
        now: visit.changedAt,
        nameOf,
      }),
    ).join('\n');
  const inFile = (visit: Visit) => JSON.stringify(visitLines([summaryOf(visit) ?? []].flat(), nameOf, visit.changedAt));
  const waits = '店家还没签收：签了，或者记了拒签，这一次才会闭环。';
  expect(told(story.visit)).toContain(waits);
  expect(inFile(story.visit)).toContain('已告知，店家还没签收，4 条');
  expect(told(story.visit, 'unsigned')).toContain('上一次（JC-9）的告知单店家还没签收');
  expect(told(story.visit, 'open')).toContain('还有没改好的，看 JC-9 的告知单');
  story.say({ do: 'sign', kind: 'paper', name: '店主', reason: null, witness: null, picture: null });
  expect(told(story.visit)).not.toContain('还没签收');
  expect(inFile(story.visit)).toContain('已闭环，4 条，都好');
});
