import { formDoneCard } from '../../../cards/form-done-card.ts';
import { helpCard } from '../../../cards/help-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import type { PlainView } from '../ports/plain-view.ts';
import type { Subject } from './subject.ts';
import type { Shown } from './word.ts';

const HELP = ['帮助　再看这张卡'];

const help = (): Shown => ({ view: { view: 'help' }, own: false });

/** What belongs to no subject: help, made of the lines of all of them, and plain words. */
export const plain = (lines: readonly string[]) =>
  ({
    clicks: {},
    views: {
      help: (_, { config }) => ({ card: helpCard(config.office, [...lines, ...HELP]) }),
      'form-done': ({ title, words, case: id }) => ({ card: formDoneCard(title, words, id) }),
      notice: ({ title, words }) => ({ card: noticeCard(title, words) }),
      words: ({ words }) => ({ words }),
    },
    jobs: {},
    words: {
      帮助: help,
      help,
      怎么用: help,
      使用说明: help,
      你好: help,
      您好: help,
      在吗: help,
    },
    help: HELP,
  }) satisfies Subject<never, PlainView, never>;
