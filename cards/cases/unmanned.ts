import type { Case } from '../../src/cases/record/case.ts';
import { type Element, items, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { dials, hotlineLines } from '../hotlines.ts';
import type { CaseCardFacts } from './case-facts.ts';

const STANDING_IN: readonly Case['state'][] = ['to-sign', 'in-hand'];

/** A department's own public line, that dials; undefined where the list has none. */
function ownLine(id: string, { catalogue }: Pick<CaseCardFacts, 'catalogue'>): string | undefined {
  const phone = catalogue.department(id)?.phone;
  return phone && `**${dials(phone)}** ${escapeMarkdown(catalogue.nameOf(id))}`;
}

/** Whom to call of departments that nobody in Feishu acts for: their own lines, or where else a number is found. */
function linesOf(ids: readonly string[], shown: CaseCardFacts): Element {
  const lines = ids.flatMap((id) => ownLine(id, shown) ?? []);
  return lines.length > 0
    ? items(lines)
    : text('清单里没有他们的公开电话：打你们手上的抢修、值班电话，或打 12345 转。');
}

/** What the desk does where nobody in Feishu acts for the lead: whom to call, and the ways out. */
export function unmannedWords(shown: CaseCardFacts): Element[] {
  const { c, catalogue, relations } = shown;
  if (!c.lead || !relations.includes('stand-in') || !STANDING_IN.includes(c.state)) return [];
  const { department } = c.lead;
  // The matter's own numbers are for who is in danger: none of them is the department's, unless it is the same.
  const dangers = (catalogue.matter(c.matterId ?? '')?.limits.hotlines ?? []).filter(
    ({ number }) => number !== catalogue.department(department)?.phone,
  );
  const danger = hotlineLines(dangers);
  return [
    text(`**<font color='orange'>${escapeMarkdown(catalogue.nameOf(department))}在飞书里没有人，请打电话通知</font>**`),
    linesOf([department], shown),
    ...(danger ? [text(`有危险先打：<br>${danger}`)] : []),
    text('对方接了点「代签收」，办完点「代反馈」。<br>不归他们点「改派」；交给外单位跟，点「更多操作」里的「转出」。'),
  ];
}

/** The same for departments asked to support that nobody in Feishu acts for. */
export function unmannedSupports(shown: CaseCardFacts): Element[] {
  const { catalogue, supportsForOthers: ids = [] } = shown;
  if (ids.length === 0) return [];
  const names = escapeMarkdown(ids.map(catalogue.nameOf).join('、'));
  return [
    text(`**<font color='orange'>请${names}配合：在飞书里没有人，请打电话联系</font>**`),
    linesOf(ids, shown),
    text('问清了点「代配合反馈」。'),
  ];
}

/** The same for departments that a council called, or gave a part to. */
export function unmannedSeats(shown: CaseCardFacts): Element[] {
  const { catalogue, relations, seatsForOthers: ids = [] } = shown;
  if (ids.length === 0) return [];
  const then = [
    ...(relations.includes('stand-in-awaited') ? ['人到了点「代报到」'] : []),
    ...(relations.includes('stand-in-seat') ? ['分工做完了点「代完成」'] : []),
  ];
  const names = escapeMarkdown(ids.map(catalogue.nameOf).join('、'));
  return [
    text(`**<font color='orange'>${names}在飞书里没有人，请打电话联系</font>**<br>${then.join('，')}。`),
    linesOf(ids, shown),
  ];
}
