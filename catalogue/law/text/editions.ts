import type { Basis } from '../../law-schema.ts';
import type { Corpus } from '../corpus.ts';
import { objection } from '../look-up.ts';
import { NOT_THE_TEXT } from '../not-the-text.ts';

/** Whether a rule that is said to have no text at hand has one that nobody doubts: then its article is cited instead. */
export function hasText(one: Basis, corpus: Corpus): boolean {
  if (!('localText' in one)) return false;
  const name = one.law.replace(/（[^）]*）$/, '');
  const law = corpus.law(name);
  return law?.complete === true && law.newer_version_known === null && !NOT_THE_TEXT.has(name);
}

const DATED = /（(\d{4}-\d\d-\d\d|\d{4}(?= ?年(?!后|以后)|[，）]))/g;

/**
 * The dates a source gives beside the names of laws that are not those of the text at hand: 「浙江省森林消防条例（2010-03-01
 * 施行）」. Only of `cited` laws: what is not at hand has the date others tell.
 */
export const datedOtherwise = (source: string, cited: readonly string[], corpus: Corpus): string[] =>
  [...source.matchAll(DATED)].flatMap(({ index, 1: date = '' }) => {
    const law = lawBefore(source.slice(0, index), cited);
    const { version, effective_clause: since } = corpus.law(law) ?? {};
    if (!version || [version, since].some((one) => one?.startsWith(date))) return [];
    return [`「${law}（${date}…」：语料里的文本是 ${version}${since ? `，${since} 施行` : ''}`];
  });

function lawBefore(before: string, laws: readonly string[]): string {
  const bare = (name: string) => name.replace(/[《》]/g, '');
  const named = laws.filter((one) => bare(before).endsWith(bare(one)));
  return named.reduce((a, b) => (b.length > a.length ? b : a), '');
}

/** The laws of the corpus that are the law no more on that day, by name. */
export const goneBy = (corpus: Corpus, today: string): string[] =>
  corpus.names.filter((name) => {
    const law = corpus.law(name);
    return law !== undefined && objection(name, law, today) !== undefined;
  });

/** Those of the laws that are gone which a text names, other than within the longer name of a law in force. */
export function goneNamed(text: string, gone: readonly string[], corpus: Corpus): string[] {
  const hit = gone.filter((name) => text.includes(name));
  const longer = corpus.names.filter((name) => !gone.includes(name) && hit.some((one) => name.includes(one)));
  const rest = longer.reduce((left, name) => left.replaceAll(name, ''), text);
  return hit.filter((name) => rest.includes(name));
}
