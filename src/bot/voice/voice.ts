import type { Subject } from '../core/subject.ts';
import type { HearVoice } from '../ports/voice.ts';
import { hearVoice } from './hear-voice.ts';
import { takeVoice } from './take-voice.ts';

/** What is said aloud: heard, shown and answered like words. */
export const voice = {
  clicks: {},
  views: {},
  jobs: { 'hear-voice': hearVoice },
  incoming: [{ voice: takeVoice }],
} satisfies Subject<never, never, HearVoice>;
