import type { Catalogue } from '../../catalogue/catalogue.ts';
import { byItself } from '../../src/cases/lifecycle/by-itself.ts';
import type { CaseEvent } from '../../src/cases/lifecycle/events.ts';
import { stepWord } from '../../src/cases/lifecycle/step-word.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { STATE_WORDS } from '../../src/cases/record/state.ts';
import { button, buttons, type Card, card, type Element, note, quote, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { when } from '../when.ts';
import { typedWith, wordsOf } from './steps.ts';

/** What one page of a timeline may weigh, bytes of JSON: a card takes 30,000, and its frame needs some. */
const A_PAGE = 20_000;
/** So many steps read well on a phone. */
const STEPS = 12;

export type TimelineFacts = {
  c: Case;
  events: readonly CaseEvent[];
  catalogue: Pick<Catalogue, 'nameOf' | 'matter'>;
  /** Whether the reader may have phones; everyone else reads them masked. */
  seesPhone: boolean;
  /** In a person's own chat, where nobody else reads. */
  own: boolean;
  /** 0 is the latest page. */
  page: number;
  now: number;
};

/** 经过: all that happened, oldest at the top, page by page from the latest back. Whatever its length, all of it arrives. */
export function timelineCard({ c, events, page, ...shown }: TimelineFacts): Card {
  const pages = pagesOf(events.map((event) => stepOf(event, shown)));
  const at = Math.min(Math.max(page, 0), pages.length - 1);
  const turn = (to: number) => ({ do: 'timeline', case: c.id, page: to }) as const;
  return card(
    { title: `经过：${c.title}`, subtitle: c.id, tone: 'answer' },
    pages[at]?.flat(),
    note(
      pages.length > 1
        ? `共 ${events.length} 条，第 ${at + 1} / ${pages.length} 页，最新的在第 1 页。`
        : `共 ${events.length} 条，只增不改。`,
    ),
    buttons(
      at + 1 < pages.length ? button('更早的', turn(at + 1)) : undefined,
      at > 0 ? button('较新的', turn(at - 1)) : undefined,
    ),
  );
}

const bytes = (elements: readonly Element[]): number => new TextEncoder().encode(JSON.stringify(elements)).length;

/** Steps in their order, cut into pages from the end: none weighs more than a page may, none is left out. */
function pagesOf(steps: readonly Element[][]): Element[][][] {
  const pages: Element[][][] = [[]];
  let weight = 0;
  for (const step of steps.toReversed()) {
    const own = bytes(step);
    const current = pages.at(-1) ?? [];
    if (current.length > 0 && (current.length === STEPS || weight + own > A_PAGE)) {
      pages.push([step]);
      weight = own;
    } else {
      current.unshift(step);
      weight += own;
    }
  }
  return pages;
}

type Shown = Omit<TimelineFacts, 'c' | 'events' | 'page'>;

function stepOf(event: CaseEvent, { catalogue, seesPhone, own, now }: Shown): Element[] {
  const who = event.actor.kind === 'person' ? event.actor.name : byItself(event.command.do);
  const moved = event.from !== event.to ? `　→ ${STATE_WORDS[event.to]}` : '';
  const head = text(`${when(event.at, now)}　**${escapeMarkdown(who)}**　${stepWord(event)}${moved}`);
  // What follows by rule repeats the command that brought it about.
  if (event.rule) return [head];
  const say = seesPhone ? (words: string) => words : typedWith(event.command, own);
  const words = wordsOf(event.command, { catalogue, seesPhone, say });
  return words ? [head, quote(words, 2500)] : [head];
}
