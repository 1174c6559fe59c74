/** The figures that are counted from cases, in the order in which they are shown. */
export const CASE_FIGURES = [
  'opened',
  'on-the-spot',
  'signed',
  'first-lead',
  'returned',
  'upheld',
  'contacted',
  'closed',
  'in-time',
  'held',
  'held-days',
  'reached',
  'solved',
  'pleased',
  'fairly-pleased',
  'reworked',
  'repeated',
  'whistled',
  'whistle-agreed',
  'came',
  'ruled-in-time',
  'from-outside',
  'order-matched',
  'order-in-time',
  'order-returned',
] as const;
export type CaseFigure = (typeof CASE_FIGURES)[number];

/** The figures that are counted from questions. */
export const QUESTION_FIGURES = ['asked', 'chosen', 'unanswered', 'wrong', 'service-asked'] as const;
export type QuestionFigure = (typeof QUESTION_FIGURES)[number];

/** The figures that are counted from visits by officers. */
export const VISIT_FIGURES = [
  'visited',
  'joint',
  'over-cap',
  'merged-away',
  'visit-minutes',
  'owner-signed',
  'unseen',
  'found',
  'found-again',
  'corrected-at-once',
  'corrected-in-time',
  'first-recheck',
] as const;
export type VisitFigure = (typeof VISIT_FIGURES)[number];

/** The figures that are counted from alarms of gas platforms. */
export const ALARM_FIGURES = ['alarms', 'alarm-acked', 'alarm-cleared', 'alarm-false'] as const;
export type AlarmFigure = (typeof ALARM_FIGURES)[number];

/** The figures that are counted from sessions of services, by the lessons on whose days they fall. */
export const SERVICE_FIGURES = ['classes', 'class-signed', 'class-waited', 'class-came', 'class-full'] as const;
export type ServiceFigure = (typeof SERVICE_FIGURES)[number];

/** The figures that are counted from what residents bring up, and from what talks decide. */
export const STATION_FIGURES = ['problems', 'problem-answered', 'task-done'] as const;
export type StationFigure = (typeof STATION_FIGURES)[number];

/** Every figure the office counts; what each means stands in figures.yaml. */
export const FIGURES = [
  ...CASE_FIGURES,
  ...QUESTION_FIGURES,
  ...VISIT_FIGURES,
  ...ALARM_FIGURES,
  ...STATION_FIGURES,
  ...SERVICE_FIGURES,
] as const;
export type FigureId = (typeof FIGURES)[number];
