import { type Card, card, note, text } from '../elements.ts';
import { type FigureLine, figureText, leftOut } from './figures-card.ts';

/** How services were asked for, signed up for and come to: the figures of services over some days, of nobody in particular. */
export const servicesFiguresCard = (lines: readonly FigureLine[], days: number): Card =>
  card(
    { title: '服务统计', subtitle: `最近 ${days} 天`, tone: 'answer' },
    text(lines.map((line) => figureText(line)).join('<br>')),
    leftOut(lines),
    note('都是总数，不数每个人；怎么数的发「口径」，是哪几个班看网页'),
  );
