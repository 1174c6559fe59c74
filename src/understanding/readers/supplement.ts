import { typed } from '../../brands.ts';
import { besideNumber, findCaseNumber } from '../../cases/record/numbering.ts';
import type { Reader } from '../reader.ts';

/** That something is to be added, and nothing else. */
const ADDS = '(?:我|再|还|想|要|来|帮我|请|麻烦|给|对|往|向)*补充(?:一下|一句|一点|两句|几句|几点|说明|情况|内容)*';
const AT_THE_BEGINNING = new RegExp(`^\\s*${ADDS}(?:(?:到|进|给)?(?:事件|编号|单号)?[\\s，,。：:、]*)$`, 'u');
/** What parts the word from what is added: 「补充材料要交哪些」 adds nothing. */
const ADDED = new RegExp(`^\\s*${ADDS}[\\s，,。：:、]+(.+)$`, 'su');
/** What stands between the number and what is added. */
const BETWEEN = /^[\s，,。：:、]*(?:(?:这|那)(?:一?件|个|条|单))?[\s，,。：:、]*/u;
const ADDS_BEHIND = new RegExp(`^${ADDS}[\\s，,。：:、]+`, 'u');

/**
 * Words that are to be added to a case: to the one whose number they name, else to the last one spoken of or reported. Where
 * there is none they are read as any others.
 */
export const supplement: Reader = ({ words, before, quoted }) => {
  const number = findCaseNumber(words);
  const beside = besideNumber(words);
  if (number && beside) {
    const said = beside.after.replace(BETWEEN, '');
    const first = AT_THE_BEGINNING.test(beside.before);
    if (!first && (beside.before.trim() !== '' || !ADDS_BEHIND.test(said))) return undefined;
    const adds = said.replace(ADDS_BEHIND, '').trim();
    return { want: 'case', by: 'number', number, adds: typed(adds) };
  }
  const [, adds] = ADDED.exec(words) ?? [];
  const about = quoted?.about?.case ? quoted.about : before.find((one) => one.case !== undefined);
  return adds && about ? { want: 'case', by: 'last', about, adds: typed(adds.trim()) } : undefined;
};
