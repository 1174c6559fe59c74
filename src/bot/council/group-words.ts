/** What is said to the bot in a council's group and is not a question. */
export type GroupWords =
  | { kind: 'note'; note: 'progress' | 'decision'; text: string }
  | { kind: 'task'; text: string }
  | { kind: 'summary' };

/** Run on without a space, 「决定权归谁」 and 「进展怎么样」 are questions, not something to be kept. */
const ASKS = /[吗呢么？?]|谁|哪|如何|怎样|多少|何时/;

/** 进展 …, 决定 …, 分工 …, 小结; undefined for anything else, which is answered as everywhere. */
export function groupWordsOf(words: string): GroupWords | undefined {
  const said = words.trim();
  if (/^(会商)?小结[。！!？?]*$/.test(said)) return { kind: 'summary' };
  const spoken = /^(进展|决定|分工)([\s：:，,、]*)([\s\S]*)$/.exec(said);
  const text = spoken?.[3]?.trim() ?? '';
  if (spoken?.[2] === '' && ASKS.test(text)) return undefined;
  switch (spoken?.[1]) {
    case '进展':
      return { kind: 'note', note: 'progress', text };
    case '决定':
      return { kind: 'note', note: 'decision', text };
    case '分工':
      return { kind: 'task', text };
    default:
      return undefined;
  }
}
