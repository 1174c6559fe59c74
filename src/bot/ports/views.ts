import type { AlarmView } from './alarm-view.ts';
import type { CaseView } from './case-view.ts';
import type { CouncilView } from './council-view.ts';
import type { ExchangeView } from './exchange-view.ts';
import type { FigureView } from './figure-view.ts';
import type { InspectionView } from './inspection-view.ts';
import type { LedgerView } from './ledger.ts';
import type { ListView } from './list-view.ts';
import type { PlainView } from './plain-view.ts';
import type { QuestionView } from './question-view.ts';
import type { RosterView } from './roster-view.ts';
import type { ServiceView } from './service-view.ts';
import type { StationView } from './station-view.ts';
import type { TalkView } from './talk-view.ts';
import type { VisitView } from './visit-view.ts';

/** What a message shows, by name and ids: drawn as card JSON at the moment of delivery, by the subject that declares it. */
export type View =
  | PlainView
  | QuestionView
  | CaseView
  | ExchangeView
  | AlarmView
  | FigureView
  | LedgerView
  | CouncilView
  | ListView
  | InspectionView
  | RosterView
  | ServiceView
  | StationView
  | TalkView
  | VisitView;

/** The view of one name, e.g. ViewOf<'case'>, of any of several, or of one not yet known. */
export type ViewOf<Name extends View['view']> = {
  [One in Name]: { view: One } & Extract<View, { view: One }>;
}[Name];
