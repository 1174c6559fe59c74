import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { typed } from '../../brands.ts';
import type { Reader } from '../reader.ts';

/** What asks who is responsible, beside the noun. */
const ASKS =
  /请问|麻烦问下|一般|到底|现在|这种|这类|(?:要|应该|应当|该)?(?:归|由|是|找)?(?:谁|哪个部门|哪些部门|什么部门|哪家|几个部门)(?:来)?(?:管|负责|牵头|查|监管|管理)?(?:理)?|各?(?:管|负责)(?:什么|啥|哪些)|怎么(?:管|监管)|监管|管理|一件事|的|呢|啊|呀|吗|嘛|？|\?|[，。,.!！\s]/gu;

/** Longer words tell of something, in characters. */
const LONGEST = 24;

/** What words name beside asking who is responsible for it; nothing where they are too long for that. */
const nounOf = (words: string): string => (words.length > LONGEST ? '' : words.normalize('NFKC').replace(ASKS, ''));

/** The kind of place that is all the words name, beside asking who is responsible for it; undefined where they tell more. */
export const placeNamed = (words: string, catalogue: Catalogue): string | undefined =>
  placeCalled(nounOf(words), catalogue);

function placeCalled(noun: string, { bundles }: Catalogue): string | undefined {
  return bundles.find(({ called, name }) => called.includes(noun) || name.replace('一件事', '') === noun)?.id;
}

/**
 * 监管一件事: somebody names a kind of place and no trouble in it. Where a noun names one matter beyond others, it is that
 * matter, unless it is the place's own name.
 */
export const bundle: Reader = ({ words }, _, { catalogue, search }) => {
  const noun = nounOf(words);
  const named = placeCalled(noun, catalogue);
  if (named) return { want: 'bundle', bundle: named };
  const said = catalogue.bundles.find(({ say }) => say.includes(noun));
  if (!said) return undefined;
  const verdict = search(typed(noun));
  return verdict.kind === 'answer' && verdict.also.length === 0 ? undefined : { want: 'bundle', bundle: said.id };
};
