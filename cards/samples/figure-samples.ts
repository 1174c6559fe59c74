import type { Catalogue } from '../../catalogue/catalogue.ts';
import { weeklyCard } from '../figures/weekly-card.ts';
import { figureWordsCard } from '../figures/words-card.ts';
import type { Sample } from './sample.ts';
import { sampleWeek } from './sample-week.ts';

/** The figures of a week and the words they are explained by. */
export const figureSamples = (catalogue: Catalogue): Sample[] => [
  { name: 'weekly', card: weeklyCard(sampleWeek(catalogue)) },
  { name: 'figure-words', card: figureWordsCard(catalogue.figures) },
];
