import type { Words } from '../../brands.ts';
import type { Wanted } from '../../understanding/wanted.ts';
import type { World } from '../ports/world.ts';

/** Words that ask: who, which office, how. */
const ASKING =
  /谁(来)?(管|负责|处理)|归谁|归哪|找谁|哪(个|家)?(部门|单位)|该打(什么|哪)|(怎么|如何|哪里)(办|处理|投诉|反映|举报)|[吗么呢]?[？?]\s*$|[吗呢]\s*$/;
/** Whether words ask something. */
export const asks = (words: string): boolean => ASKING.test(words);

/** Words that begin with something else. */
const BESIDES = /^(另外|还有|顺便|再(问|说|报)|对了|除此之外)/;

/** What is asked for whatever the case is about; all else may be a word more about it. */
const ASKED: readonly Wanted['want'][] = ['danger', 'list', 'duty', 'person'];

/**
 * Whether words beside a picture are a question of their own: a danger, something asked, or what is plainly another matter
 * than that of the case the picture would join. Otherwise they add to it.
 */
export function asksAnew(
  words: Words,
  matterId: string | null,
  { search, understand }: Pick<World, 'search' | 'understand'>,
): boolean {
  if (asks(words) || ASKED.includes(understand({ words, before: [] }).want)) return true;
  const verdict = search(words);
  if (verdict.kind === 'not-listed' && !verdict.topic) return false;
  if (BESIDES.test(words)) return verdict.hits[0]?.matter !== matterId;
  return verdict.kind === 'answer' && matterId !== null && verdict.hit.matter !== matterId;
}
