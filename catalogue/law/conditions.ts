import { amountsOf } from './amounts.ts';

/** What an article may ask before its amount applies, and the ways in which ours says so. */
const CONDITIONS = [
  {
    name: '逾期或者拒不改正',
    asked: /逾期(?:不|未|仍)|拒不改正/,
    said: /逾期|拒不|拒绝|不改|不听|不执行|到期|仍|屡/,
  },
  {
    name: '情节或者后果',
    asked: /情节(?:严重|较重|恶劣|特别)|严重后果|重大损失/,
    said: /严重|较重|恶劣|后果|损失|损害|重大/,
  },
  { name: '明知或者应知', asked: /明知|应知|应当知道/, said: /知/ },
  { name: '以营利为目的', asked: /以营利为目的/, said: /营利/ },
];

/** One of two deeds: 「警告后不改正的，或者放任动物恐吓他人的」, so that the first asks nothing of the second. */
export const OTHERWISE = /[，；](?:或者|以及)[^，；]*的，/;

/** Each place of a text where an amount stands: its clause, up to the amount. */
function before(amount: string, text: string): string[] {
  return text
    .split(/[。；\n]/)
    .filter((clause) => amountsOf(clause).includes(amount))
    .map((clause) => {
      const parts = clause.split(/(?<=[，,])/);
      const end = parts.findIndex((_, i) => amountsOf(parts.slice(0, i + 1).join('')).includes(amount));
      return parts.slice(0, end + 1).join('');
    });
}

/** The conditions without which an amount we say is nowhere in the article's text, and which we do not say. */
export function conditionsLeftOut(says: string, text: string): string[] {
  const places = amountsOf(says)
    .map((amount) => before(amount, text))
    .filter((all) => all.length > 0);
  return CONDITIONS.filter(
    ({ asked, said }) =>
      !said.test(says) && places.some((all) => all.every((one) => asked.test(one) && !OTHERWISE.test(one))),
  ).map(({ name }) => name);
}
