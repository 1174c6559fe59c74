/** What the corpus holds under the name of a rule and is not that rule, and what it is: no article of it is cited. */
export const NOT_THE_TEXT: ReadonlyMap<string, string> = new Map([
  ['机关、团体、企业、事业单位消防安全管理规定', '语料里这一部装的是 1998 年的消防法'],
]);
