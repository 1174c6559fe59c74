import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { typed } from '../../brands.ts';
import { mostAlike } from '../most-alike.ts';
import { isRight } from '../offered.ts';
import type { Weighed } from '../rank/why.ts';
import type { Search } from '../verdict.ts';
import type { MeasuredAnswer } from './measure.ts';

const HITS = 4;
const PIECES = 6;

/** What a question that was not answered well was taken for, and what its words weigh there and where they should. */
export function missLines({ question, verdict }: MeasuredAnswer, search: Search, catalogue: Catalogue): string[] {
  const { ids, chat } = question;
  const first = verdict.hits[0]?.matter ?? '';
  const offeredOnly = verdict.kind === 'candidates' && !ids.includes(first);
  if (isRight(ids, verdict, catalogue) && !offeredOnly) return [];
  const hits = verdict.hits.slice(0, HITS).map(({ matter, score }) => {
    const saying = mostAlike(typed(chat), catalogue.matter(matter)?.sayings ?? []);
    return `${matter} ${score.toFixed(2)}${saying ? `「${saying}」` : ''}`;
  });
  const referral = verdict.kind === 'not-listed' ? ` ${verdict.topic ?? ''}` : '';
  const told = [...new Set([first, ...ids.slice(0, 1)])].map((matter) => {
    const { understood, pieces, prior } = search.why(chat, matter);
    return `  ${matter} 读作「${understood}」 ${weights(pieces)} 先验 ${prior}`;
  });
  return [`${ids.join('/') || '清单外'} ← ${chat} → ${verdict.kind}${referral} ${hits.join(' ')}`, ...told];
}

/** The heaviest pieces either way. */
function weights(pieces: readonly Weighed[]): string {
  const heaviest = [...pieces].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, PIECES);
  return heaviest.map(({ text, weight }) => `${text}${weight > 0 ? '+' : ''}${weight}`).join(' ');
}
