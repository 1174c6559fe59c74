import { button, type Card, card, note } from '../elements.ts';
import { missedWords } from '../missed-words.ts';
import { when } from '../when.ts';

export type CameFacts = {
  since: number;
  now: number;
  dispatched: number;
  waiting: number;
  /** Ended meanwhile. */
  done: number;
  /** Had ended when more of them came. */
  late: readonly string[];
  /** Beside all these. */
  more: number;
  /** Whom it was meant for and did not reach, by name. */
  missed?: string | undefined;
};

/** What other systems sent in the last quarter of an hour, in one message. */
export function cameCard({ since, now, dispatched, waiting, done, late, more, missed }: CameFacts): Card {
  const parts = [
    waiting > 0 && `${waiting} 件等派遣`,
    dispatched > 0 && `${dispatched} 件已派到部门`,
    done > 0 && `${done} 件已经办完`,
    late.length > 0 && `${late.length} 件已经办结又来了`,
    more > 0 && `还有 ${more} 单`,
  ].filter(Boolean);
  return card(
    {
      title: `外来新单：${parts.join('，')}`,
      subtitle: `${when(since, now)} 以来`,
      tone: waiting > 0 ? 'warning' : 'answer',
    },
    missed ? missedWords(missed) : undefined,
    waiting > 0 || more > 0 || late.length === 0 ? button('看指挥台', { do: 'my-list', list: 'desk' }, 'primary') : [],
    late.length > 0 ? note(`已经办结又来的：${late.join('、')}，看要不要重新打开。`) : undefined,
    note('紧急的来了马上说；其余的一刻钟说一次。'),
  );
}
