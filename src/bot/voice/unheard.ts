import type { View } from '../ports/views.ts';

/** Why a voice message was not heard. */
export type Unheard = 'off' | 'no-right' | 'too-long' | 'too-big' | 'broken' | 'nothing' | 'failed';

const TYPE = '请用文字说一句是什么事、在哪里，我马上告诉您谁管';

const WHY: Record<Unheard, string> = {
  off: `语音我听不了。${TYPE}`,
  'no-right': `语音我暂时听不了。${TYPE}`,
  'too-long': '这段语音超过一分钟，我听不了这么长的。请分成几段说，或者打字',
  'too-big': '这段语音文件太大，我听不了。请说短一点，或者打字',
  broken: '这段语音打不开。请再说一遍，或者打字',
  nothing: '这段语音里没听出话来。请靠近手机再说一遍，或者打字',
  failed: '刚才的语音没听成。请再说一遍，或者打字',
};

/** What is said instead of an answer: what was said aloud may have been a danger. */
export const unheard = (why: Unheard): View => ({
  view: 'words',
  words: `${WHY[why]}。有危险请直接打 110、119、120。`,
});
