import type { HeardExample, Spoken, TaughtCatalogue } from '../../../catalogue/catalogue.ts';
import { SLOTS, type TextSlot } from '../../../catalogue/intents/intent.ts';
import { createChoice, seedOf, thrown } from '../../matters/learn/chance.ts';
import type { AnswerColumn, TakenFor } from '../intents/learned.ts';
import { departmentNames, placeNames } from '../intents/spelling.ts';
import { createSigns } from '../readers/signs.ts';

/** A text of the learning, with what it is to be taken for. `not`: the danger whose words it has and that it is not. */
export type Lesson = { text: string; column: AnswerColumn; weight: number; not?: string | undefined };

/** How often a text with slots is filled anew. */
const FILLED = 8;
/** The longest saying that fills a slot, in characters: longer ones leave nothing of the phrase. */
const LONGEST_SAYING = 22;

/**
 * Matters of which people tell while it happens: whether such a saying is a danger is for the examples to say, so they
 * teach nothing of what is none.
 */
const tellsOfDanger = (matter: TaughtCatalogue['matters'][number]) => matter.limits.urgent;

/** What has the words of a danger and is none of it. */
const NOT_DANGER = 'not-danger:';

/** What fills each slot, for a seed. */
type Fillings = Record<TextSlot, (seed: number) => string>;

function fillingOf(words: readonly string[]): (seed: number) => string {
  const placeFor = createChoice(words.map(seedOf));
  return (seed) => words[placeFor(seed)] ?? '';
}

function fillingsOf(catalogue: TaughtCatalogue): Fillings {
  const sayings = catalogue.matters.flatMap((matter) => (tellsOfDanger(matter) ? [] : matter.sayings));
  return {
    matter: fillingOf(sayings.filter((one) => one.length <= LONGEST_SAYING)),
    department: fillingOf(departmentNames(catalogue).map(({ word }) => word)),
    place: fillingOf(placeNames(catalogue)),
    number: fillingOf(['WX-260102-003']),
  };
}

const HOLE = new RegExp(`\\{(${SLOTS.join('|')})\\}`, 'g');

/** A text once, or with its slots filled several times: with the same words whatever other texts there are. */
function filled(text: string, fillings: Fillings): string[] {
  if (!text.match(HOLE)) return [text];
  const seed = seedOf(text);
  return Array.from({ length: FILLED }, (_, time) =>
    text.replace(HOLE, (_, slot: TextSlot, at: number) => fillings[slot](thrown(thrown(seed, time), at))),
  );
}

const elsewhere = (catalogue: TaughtCatalogue, heard: readonly HeardExample[]): { text: string; taken: TakenFor }[] => {
  const urgent = new Set(catalogue.matters.filter(tellsOfDanger).map((matter) => matter.id));
  // Whoever sorted them asked what they are about, not whether it happens now.
  const signOf = createSigns(catalogue.dangers, catalogue.notNow);
  const calm = heard.filter(({ text, ids = [] }) => !ids.some((id) => urgent.has(id)) && !signOf(text));
  return [
    ...catalogue.matters
      .filter((matter) => !tellsOfDanger(matter))
      .flatMap(({ id, sayings, applies }) =>
        [...sayings, ...applies]
          .filter((text) => !signOf(text))
          .map((text) => ({ text, taken: `else:${id.slice(0, 2)}` as const })),
      ),
    ...catalogue.referrals.flatMap(({ sayings }) => sayings.map((text) => ({ text, taken: 'else:out' as const }))),
    ...calm.map(({ text, ids }) => ({ text, taken: `else:${ids?.[0]?.slice(0, 2) ?? 'out'}` as const })),
  ];
};

const columnOf = (wish: TakenFor, bare?: true): AnswerColumn =>
  bare && !wish.startsWith('danger:') ? (`${wish}~` as AnswerColumn) : wish;

/** All lessons: wishes and dangers with their slots filled, and everything that is a matter or outside the list. */
export function lessonsOf(catalogue: TaughtCatalogue, spoken: readonly Spoken[]): Lesson[] {
  const fillings = fillingsOf(catalogue);
  const wishes = spoken.flatMap(({ text, intent, bare }): Lesson[] => {
    const not = intent.startsWith(NOT_DANGER) ? intent.slice(NOT_DANGER.length) : undefined;
    const column = not === undefined ? columnOf(intent as TakenFor, bare) : 'else:nothing';
    const texts = filled(text, fillings);
    return texts.map((one) => ({ text: one, column, not, weight: 2 / (texts.length + 1) }));
  });
  const others = elsewhere(catalogue, catalogue.heard).map(
    ({ text, taken }): Lesson => ({ text, column: taken, weight: 1 }),
  );
  return [...wishes, ...others];
}
