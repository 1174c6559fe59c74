import type { CaseView } from './case-view.ts';
import type { CouncilView } from './council-view.ts';
import type { PlainView } from './plain-view.ts';
import type { QuestionView } from './question-view.ts';
import type { RosterView } from './roster-view.ts';

/** What a message shows, by name and ids: drawn as card JSON at the moment of delivery, by the subject that declares it. */
export type View = PlainView | QuestionView | CaseView | CouncilView | RosterView;
