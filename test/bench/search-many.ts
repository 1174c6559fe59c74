import { type CompiledCatalogue, openCatalogue } from '../../catalogue/catalogue.ts';
import { sequence } from '../../src/matters/learn/sequence.ts';

const SAYINGS = 40;

/**
 * A list of `count` matters that never were, each with forty sayings spliced from halves of two real ones, so that words
 * keep their frequencies. Repeatable.
 */
export function manyMatters(real: CompiledCatalogue, count: number): CompiledCatalogue {
  const random = sequence(7);
  const sayings = real.matters.flatMap((matter) => matter.sayings);
  const pick = () => sayings[Math.floor(random() * sayings.length)] ?? '';
  const splice = () => {
    const [first, second] = [pick(), pick()];
    return first.slice(0, Math.ceil(first.length / 2)) + second.slice(Math.floor(second.length / 2));
  };
  const matters = Array.from({ length: count }, (_, i) => {
    const model = real.matters[i % real.matters.length];
    if (!model) throw new Error('the real list is empty: run npm run catalogue');
    return { ...model, id: `M${i}`, boundary: [], sayings: Array.from({ length: SAYINGS }, splice) };
  });
  return openCatalogue({ ...real, matters, boundaries: [], referrals: [] });
}
