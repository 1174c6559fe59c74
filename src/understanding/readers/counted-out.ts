import type { Reader } from '../reader.ts';
import { shownTogether } from './spoken-of.ts';

const BEFORE = '(?:我|要|想|看|说|问|先|就|是|的|那)*';
const AFTER = '(?:个|件|条|项)?(?:事情?|问题)?[吧呢的啊呀了，,。.！!？?\\s]*$';
const COUNTED = new RegExp(`^${BEFORE}(?:第|(?=[1-5]${AFTER}))([一二三四五1-5])${AFTER}`, 'u');
const LAST = new RegExp(`^${BEFORE}(?:最后|末尾|后面|后头|下面)(?:那|的|一)*${AFTER}`, 'u');
const FIRST = new RegExp(`^${BEFORE}(?:最前|前面|前头|上面|头)(?:那|的|一)*${AFTER}`, 'u');

/** Which of so many things the words count out, and nothing else: 「第二个」, 「2」, 「后面那个」. */
function placeIn(words: string, of: number): number | undefined {
  const [, counted] = COUNTED.exec(words) ?? [];
  if (counted) return (Number(counted) || '一二三四五'.indexOf(counted) + 1) - 1;
  if (LAST.test(words)) return of - 1;
  return FIRST.test(words) ? 0 : undefined;
}

/** 「第二个」 behind a card of several things is the second of them, and asks for nothing else of it. */
export const countedOut: Reader = ({ words, before, quoted }) => {
  const shown = (quoted?.about ?? shownTogether(before))?.each;
  const place = shown && placeIn(words.normalize('NFKC'), shown.length);
  if (place === undefined) return undefined;
  const [matter] = shown?.[place] ?? [];
  return matter ? { want: 'manual', matter } : { want: 'unclear' };
};
