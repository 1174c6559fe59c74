import { amountsOf } from '../amounts.ts';

/** Where an amount stands: the clause, what the clause says before it and with it, and its own part between commas. */
export type AmountPlace = { amount: string; clause: string; upTo: string; part: string };

/** 「…按照下列规定处罚：」: what it says is said of each item that follows. */
const HEAD = /[^。\n]*[：:]$/;
const ITEM = /^[（(][零一二三四五六七八九十百]+[)）]/;

/** Every place of a text where an amount stands. An item is read after the clause that heads the items. */
export function placesOf(text: string): AmountPlace[] {
  let head = '';
  return text.split('\n').flatMap((line) => {
    const isItem = ITEM.test(line.trim());
    if (!isItem) head = line.trim().match(HEAD)?.[0] ?? '';
    return line.split(/[。；]/).flatMap((clause) => placesIn(clause, isItem ? head : ''));
  });
}

function placesIn(clause: string, head: string): AmountPlace[] {
  const parts = clause.split(/(?<=[，,])/);
  const seen = new Set<string>();
  return parts.flatMap((part, i) => {
    const upTo = parts.slice(0, i + 1).join('');
    return amountsOf(upTo).flatMap((amount) => {
      if (seen.has(amount)) return [];
      seen.add(amount);
      return [{ amount, clause: head + clause, upTo: head + upTo, part: head + part }];
    });
  });
}
