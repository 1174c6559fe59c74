import { openCatalogue } from '../../../catalogue/catalogue.ts';
import { createSearchWith } from '../../matters/create-search.ts';
import { readTaught } from '../../matters/learn/compiled.ts';
import { sequence } from '../../matters/learn/sequence.ts';
import { readShipped } from '../../matters/learned/shipped.ts';
import { partsOf } from '../readers/several.ts';

// Heard texts about one matter, asked alone and in pairs: how often one is taken apart, and how often two are told apart,
// for several degrees of sureness. The search has learned these texts, so both figures flatter.

const JOINS = ['，', '。还有', '，另外', '；', '\n', '，旁边', '，又', ' ', '，顺便问下'];
const PAIRS = 1_000;
const LONGEST = 26;

const catalogue = readTaught();
const search = createSearchWith(openCatalogue(catalogue), readShipped());
const inside = catalogue.heard.flatMap(({ text, ids }) => (ids ? [{ text, ids }] : []));
const short = inside.filter((one) => one.text.length <= LONGEST);

for (const sure of [0.6, 0.8, 0.9, 0.97]) {
  const random = sequence(1);
  const pick = <T>(some: readonly T[]) => some[Math.floor(random() * some.length)] as T;
  const apart = inside.filter(({ text, ids }) => {
    const parts = partsOf(text, search, sure);
    return parts.length > 1 && !parts.every((part) => ids.includes(part.matter));
  });
  const pairs = Array.from({ length: PAIRS }, () => [pick(short), pick(short)] as const).filter(
    ([one, other]) => !one.ids.some((id) => other.ids.includes(id)),
  );
  const right = pairs.filter((pair) => {
    const parts = partsOf(pair.map((one) => one.text).join(pick(JOINS)), search, sure).map((part) => part.matter);
    return pair.every(({ ids }) => ids.some((id) => parts.includes(id)));
  });
  console.log(
    `sure ${sure}: taken apart ${(apart.length / inside.length).toFixed(4)} of ${inside.length}; told apart ${(right.length / pairs.length).toFixed(3)} of ${pairs.length}`,
  );
}
