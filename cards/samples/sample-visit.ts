import type { Catalogue } from '../../catalogue/catalogue.ts';
import { OpenId } from '../../src/brands.ts';
import { SubjectId } from '../../src/inspections/subjects/subject.ts';
import { askedItems } from '../../src/visits/asked-items.ts';
import type { Command } from '../../src/visits/commands.ts';
import { decide } from '../../src/visits/decide.ts';
import { type Visit, VisitId } from '../../src/visits/visit.ts';

const TEN = Date.UTC(2026, 10, 24, 2);
const WANG = { openId: OpenId.parse('ou_sample_officer'), name: '样例检查员' };

/** A visit to a small restaurant of the list, as far as its middle, for the samples of its cards. */
export function sampleVisit({ checklist, checkItem }: Pick<Catalogue, 'checklist' | 'checkItem'>): Visit {
  const list = checklist('small-restaurant');
  const items = askedItems(list?.items ?? [], checkItem);
  const commands: Command[] = [
    {
      ...{ do: 'begin', id: VisitId.parse('JC-1'), kind: 'inspection', mode: 'full', code: null },
      ...{ subject: SubjectId.parse('DA-1'), name: '样例面馆', community: null, grid: null, detail: '样例路 1 号' },
      ...{ plan: null, of: null, edition: 'sample', lists: ['small-restaurant'], before: [list?.before ?? ''], nth: 1 },
      items,
      people: [{ ...WANG, number: '样例-001', departments: ['market-supervision'] }],
    },
    {
      do: 'answer',
      answers: items.slice(0, 5).map(({ id }, at) => ({ item: id, answer: at === 3 ? 'bad' : 'ok' })),
      rest: null,
      of: [],
    },
  ];
  let visit: Visit | undefined;
  for (const [at, command] of commands.entries()) {
    const decided = decide(visit, command, { now: TEN + at * 60_000, key: `sample-${at}`, actor: WANG, seen: null });
    if (decided.kind === 'refused') throw new Error(decided.why);
    visit = decided.next;
  }
  if (!visit) throw new Error('the sample visit has no step');
  return visit;
}
