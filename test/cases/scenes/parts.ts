import type { CommandOf } from '../../../src/cases/commands/table.ts';
import { MONDAY } from '../office.ts';
import { child, line, openLines, PARENT, split } from '../parts.ts';
import { report, story } from '../story.ts';
import type { Scenes } from './scene.ts';

const ALSO = line({ fact: 'slops', words: '泔水、废油乱倒', atOnce: true });

/** A case of two lines, signed by its lead; of a 总事件 where it is named. */
export const signedLines = (changes: Partial<CommandOf<'openLines'>> = {}) => {
  const told = story();
  told.does('grid', openLines({ lines: [line(), ALSO], ...changes }));
  told.does('officer', { do: 'sign' });
  return told;
};

const parentOfTwo = () => {
  const told = story(MONDAY, { newId: PARENT.id, matter: null });
  told.does('grid', split());
  return told;
};

/** A 总事件 of which every child has ended. */
export const ended = () => {
  const told = parentOfTwo();
  for (const one of told.the().children)
    told.does('clock', {
      do: 'childMoved',
      child: { ...one, state: 'closed', signed: true, ended: true, outcome: 'solved', said: '洗好了' },
    });
  return told;
};

/** What has lines, children or a parent. */
export const PARTS: Scenes = {
  split: {
    who: 'grid',
    before: () => story(MONDAY, { newId: PARENT.id, matter: null }),
    command: split({ photos: ['img_1'], onBehalf: { phone: '13800001234', wantsReply: true } }),
    other: {
      place: { ...report().place, detail: '9 幢楼上' },
      object: '小李面馆',
      photos: [],
      title: '出租房一件事',
      lead: 'police',
      description: '后厨很脏',
      children: [child({ title: '污水乱排' })],
      onBehalf: null,
    },
  },
  openLines: {
    who: 'grid',
    before: story,
    command: openLines({
      photos: ['img_1'],
      supports: ['police'],
      urgent: true,
      parent: PARENT,
      onBehalf: { phone: '13800001234', wantsReply: true },
      reportedPerson: true,
      source: '居民反映',
    }),
    other: {
      place: { ...report().place, detail: '9 幢楼上' },
      object: '小李面馆',
      photos: [],
      title: '污水乱排',
      lead: 'market-supervision',
      supports: ['urban-management'],
      urgent: false,
      description: '污水倒进雨水口',
      lines: [ALSO],
      parent: null,
      onBehalf: null,
      reportedPerson: false,
      source: '现场发现',
    },
  },
  recheck: {
    who: 'officer',
    before: signedLines,
    command: {
      do: 'recheck',
      checks: [{ n: 1, found: 'partly' }],
      seen: true,
      due: '2026-11-20',
      text: '净化器装了一半',
      photos: ['img_2'],
    },
    other: { checks: [{ n: 2, found: 'not-corrected' }], seen: false, due: null, text: '还在倒', photos: [] },
  },
  showLine: {
    who: 'clock',
    before: signedLines,
    command: { do: 'showLine', lines: [1], photos: ['img_3'], text: '烟道接好了' },
    other: { lines: [2], photos: [], text: '收走了' },
  },
  addLines: {
    who: 'clock',
    before: signedLines,
    command: {
      do: 'addLines',
      from: PARENT.id,
      lines: [line({ fact: 'drain', words: '污水倒雨水口' })],
      text: '今天又看到',
      photos: ['img_4'],
    },
  },
  join: {
    who: 'farGrid',
    before: parentOfTwo,
    command: {
      do: 'join',
      facts: ['fume', 'slops'],
      text: '晚上更大',
      photos: ['img_5'],
      children: [child({ id: PARENT.id, title: '门前堆物' })],
      more: [{ child: child().id, lines: [ALSO] }],
      onBehalf: { phone: '13900001234', wantsReply: false },
    },
  },
  childMoved: {
    who: 'clock',
    before: parentOfTwo,
    command: { do: 'childMoved', child: child({ state: 'in-hand', signed: true }) },
  },
  passOn: {
    who: 'clock',
    before: signedLines,
    command: { do: 'passOn', from: PARENT.id, text: '今晚又在冒', photos: ['img_6'] },
  },
  fall: {
    who: 'grid',
    before: () => {
      const told = story();
      told.does('grid', openLines({ parent: PARENT }));
      return told;
    },
    command: { do: 'fall', from: PARENT.id },
  },
  wrapUp: { who: 'market', before: ended, command: { do: 'wrapUp', text: '三家都回过头看了' } },
};
