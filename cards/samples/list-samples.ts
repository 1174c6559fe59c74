import type { Catalogue, Published } from '../../catalogue/catalogue.ts';
import { OpenId } from '../../src/brands.ts';
import { citedLaws } from '../../src/list/cited-laws.ts';
import { clustersOf } from '../../src/list/waiting/clusters.ts';
import { examplesOf, worthShowing } from '../../src/list/waiting/shown.ts';
import { tokensOf, weighing } from '../../src/list/waiting/tokens.ts';
import type { Waiting } from '../../src/list/waiting/waiting.ts';
import type { Card } from '../elements.ts';
import { changeMatterCard } from '../list/change-card.ts';
import { deskCard } from '../list/desk-card.ts';
import { lawsCard } from '../list/laws-card.ts';
import { newMatterCard } from '../list/new-matter-card.ts';
import { reviewCard } from '../list/review-card.ts';

const SAID = ['算命先生缠着老人', '算命先生又来看手相了', '算命先生看手相要收钱', '算命先生看手相骗老人'];
const AT = Date.UTC(2026, 10, 24, 2);

/** The cards of the list's care, one of each. */
export function listSamples(catalogue: Catalogue, matter: Published): { name: string; card: Card }[] {
  const words = new Map(SAID.map((said, i) => [`q${i}`, said]));
  const waiting = [...words].map(
    ([id, said], i): Waiting => ({
      ...{ id, at: AT + i, person: OpenId.parse(`ou_sample_${i}`), kind: 'unanswered' },
      ...{ tokens: tokensOf(said), likely: ['CG01', 'SC07'] },
    }),
  );
  const clusters = worthShowing(clustersOf(waiting, weighing(catalogue)), []).map((cluster) => ({
    cluster,
    seen: 'sample',
    examples: examplesOf(cluster).map((one) => ({ waiting: one, words: words.get(one.id) })),
  }));
  const laws = citedLaws(catalogue);
  const waits = { opinions: 1, due: ['CG04'], right: ['CG06'], unseen: ['YX01'], laws };
  const desk = { page: 0, pages: 1, ...waits, catalogue };
  const review = { department: matter.lead.department, page: 0, pages: 1, catalogue };
  return [
    { name: 'list-desk', card: deskCard({ ...desk, clusters }) },
    { name: 'list-laws', card: lawsCard({ laws: laws.slice(0, 5), page: 0, pages: 2, catalogue }) },
    { name: 'list-review', card: reviewCard({ ...review, matters: [matter] }) },
    { name: 'change-matter', card: changeMatterCard(matter.id, matter.name) },
    { name: 'new-matter', card: newMatterCard() },
  ];
}
