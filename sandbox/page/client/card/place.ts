import type { Json } from '../json.ts';
import type { MarkdownTools } from '../markdown/draw.ts';
import type { FormState } from './form-state.ts';

/** One operation of one component, as it is told to the platform. */
export type Deed = { at: string; label: string; value?: unknown; form?: Record<string, unknown> };

/** What the drawings of a card need from the page around it. */
export type CardTools = MarkdownTools & {
  /** Ids of the people in the chat, whom a person picker without options offers. */
  members: string[];
  /** Tells the platform; resolves when the host has answered, never rejects. */
  act(deed: Deed): Promise<void>;
  hint(words: string): void;
  confirm(title: string, text: string): Promise<boolean>;
  draw(element: Json, place: Place): HTMLElement;
  /** What the person unfolded or turned to in this card, by place; outlives a redraw. */
  kept: Map<string, string>;
  textSize(word: string): string;
};

/** Where in a card an element stands. */
export type Place = {
  /** JSON pointer from the card's root: how the platform finds the component again. */
  at: string;
  tools: CardTools;
  form?: FormState | undefined;
};

/** The place of a child below a place. */
export const below = (place: Place, step: string): Place => ({ ...place, at: `${place.at}/${step}` });

/** Draws the elements listed under a key. */
export const drawAll = (elements: Json[], place: Place, step = 'elements'): HTMLElement[] =>
  elements.map((element, at) => place.tools.draw(element, below(place, `${step}/${at}`)));
