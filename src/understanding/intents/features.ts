import { type Features, type Featurize, gathered } from '../../matters/words/features.ts';

/** How long a text is, in steps that tell apart a word, a clause and a letter. */
const STEPS = [3, 4, 5, 7, 9, 12, 17, 25, 40];
/** Feature numbers of the lengths; a hash of 24 bits falls on one of them once in two million. */
const LENGTHS = 0xfffff0;

/** The features of a wish: those of its words, and how long it is. */
export const featuresOf = (spelled: string, featurize: Featurize): Features => {
  const step = STEPS.findIndex((most) => spelled.length <= most);
  return gathered((on) => {
    featurize.each(spelled, on);
    on(LENGTHS + (step < 0 ? STEPS.length : step), 1);
  });
};
