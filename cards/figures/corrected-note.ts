import { type Element, note } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';

/** A figure that was told otherwise when its report was sent. */
export type Corrected = { name: string; told: string; now: string };

/** Why a figure is another now: the record went on. */
export const WHY_CORRECTED = '发出以后，有的事件又改派、裁定、重新打开或者有了回话';

/** What was told and what it is now, both; undefined where nothing changed. */
export const correctedNote = (corrected: readonly Corrected[]): Element | undefined =>
  corrected.length > 0
    ? note(
        `后来有改动　${corrected.map(({ name, told, now }) => escapeMarkdown(`${name} ${told} → ${now}`)).join('；')}。${WHY_CORRECTED}。`,
      )
    : undefined;
