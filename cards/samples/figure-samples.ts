import type { Catalogue } from '../../catalogue/catalogue.ts';
import { monthlyCard } from '../figures/monthly-card.ts';
import { weeklyCard } from '../figures/weekly-card.ts';
import { figureWordsCard } from '../figures/words-card.ts';
import { ledgerCard } from '../ledger/ledger-card.ts';
import type { Sample } from './sample.ts';
import { sampleMonth } from './sample-month.ts';
import { sampleWeek } from './sample-week.ts';

/** The figures of a week and the words they are explained by. */
export const figureSamples = (catalogue: Catalogue): Sample[] => [
  { name: 'weekly', card: weeklyCard(sampleWeek(catalogue)) },
  { name: 'monthly', card: monthlyCard(sampleMonth(catalogue)) },
  { name: 'ledger-off', card: ledgerCard({}) },
  { name: 'ledger-offered', card: ledgerCard({ offered: 'bascnSampleBase0001' }) },
  {
    name: 'ledger',
    card: ledgerCard({
      kept: {
        since: '2026-11-28',
        tables: [
          { name: '事件', kept: 1204, waiting: 3, all: true },
          { name: '检查', kept: 88, waiting: 0, all: true },
          { name: '查出的问题', kept: 140, waiting: 0, all: false },
        ],
        fault: '应用打不开这个多维表格（1254302）',
      },
    }),
  },
  { name: 'figure-words', card: figureWordsCard(catalogue.figures) },
];
