import type { Case } from '../record/case.ts';
import { ENDED_STATES, STATE_WORDS } from '../record/state.ts';

const now = (state: Case['state']): string => (ENDED_STATES.includes(state) ? '' : `现在${STATE_WORDS[state]}。`);

const ENDS: Partial<Record<Case['state'], string>> = {
  closed: '已经办结。现场没解决的，请再报一次。',
  declined: '这一件没有受理。您那件要怎么办，请问指挥室，或写清楚再报一次。',
  withdrawn: '这一件的上报人撤回了。还要办的，请再报一次。',
};

/** What somebody hears of a case that took theirs in, `own`, and is not theirs to read: that it goes on, or how it is over. */
export function goesOnWords({ id, state, mergedInto }: Case, own: string): string {
  const into = state === 'merged' && mergedInto ? `${id}，又一起并到了 ${mergedInto}` : id;
  return `${own}并入了 ${into}。${now(state)}${ENDS[state] ?? '办好了会告诉您。'}`;
}

/** In a list, in place of the title of a case that its reader follows and may not read. */
export const FOLLOWED_TITLE = '您关注的事件，内容不公开';

/** What somebody hears of a case they follow that is not theirs to read: that it goes on, or how it is over. */
export function followedWords({ id, state, mergedInto }: Case): string {
  const into = state === 'merged' && mergedInto ? `，并入了 ${mergedInto}` : '';
  const over = state === 'declined' ? '这一件没有受理。' : ENDS[state];
  return `您关注的 ${id}${into}，内容只给参与办理的人看。${now(state)}${over ?? '办好了会告诉您。'}`;
}
