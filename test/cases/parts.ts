import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import type { CommandOf } from '../../src/cases/commands/table.ts';
import type { NewLine } from '../../src/cases/record/line.ts';
import type { Child } from '../../src/cases/record/parent.ts';
import { aCase } from '../harness/ids.ts';
import { MONDAY } from './office.ts';
import { report } from './story.ts';

// Lines, children and the commands that write them, as tests need them.

export const line = (changes: Partial<NewLine> = {}): NewLine => ({
  matter: 'CG04',
  fact: 'fume',
  item: null,
  words: '油烟直排、烟道没接',
  atOnce: false,
  due: MONDAY + 5 * DAY_MS,
  state: 'to-correct',
  photo: null,
  ...changes,
});

export const openLines = (changes: Partial<CommandOf<'openLines'>> = {}): CommandOf<'openLines'> => ({
  do: 'openLines',
  place: report().place,
  object: '河渚面馆',
  photos: [],
  title: '餐饮油烟扰民',
  matterId: 'CG04',
  lead: 'enforcement-team',
  supports: [],
  urgent: false,
  description: '油烟从窗口直排',
  lines: [line()],
  bundle: 'small-restaurant',
  subject: null,
  parent: null,
  onBehalf: null,
  reportedPerson: false,
  source: '现场发现',
  ...changes,
});

export const PARENT = {
  id: aCase('WX-261102-100'),
  title: '小餐饮一件事',
  lead: 'market-supervision',
  intake: null,
} as const;

export const child = (changes: Partial<Child> = {}): Child => ({
  id: aCase('WX-261102-001'),
  title: '餐饮油烟扰民',
  lead: 'enforcement-team',
  urgent: false,
  state: 'to-sign',
  due: MONDAY + 5 * DAY_MS,
  signed: false,
  ended: false,
  outcome: null,
  said: null,
  fedBackBy: null,
  ...changes,
});

export const split = (changes: Partial<CommandOf<'split'>> = {}): CommandOf<'split'> => ({
  do: 'split',
  place: report().place,
  object: '河渚面馆',
  photos: [],
  bundle: 'small-restaurant',
  title: '小餐饮一件事',
  lead: 'market-supervision',
  facts: ['fume', 'kitchen'],
  subject: null,
  description: '油烟从窗口直排，后厨也脏',
  children: [child(), child({ id: aCase('WX-261102-002'), title: '食品安全', lead: 'market-supervision' })],
  onBehalf: null,
  ...changes,
});
