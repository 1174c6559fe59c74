/** What the messages of a whistle show; src/bot/council/render-council.ts draws them. */
export type CouncilView =
  /** The pinned card of a round's group. */
  | { view: 'council-card'; case: string; round: number }
  /** The announcement as a message, where the group takes none. */
  | { view: 'council-agenda'; case: string }
  | { view: 'council-minutes'; case: string }
  | { view: 'council-summary'; case: string }
  /** A task somebody spoke of, to be confirmed; afterwards the task itself. */
  | { view: 'council-task'; case: string; draft: string }
  | { view: 'council-closing'; case: string; round: number }
  /** For who whistled: how each department attended. */
  | { view: 'council-rating'; case: string; round: number }
  /** For the departments, where there is no group to ask in: was the whistle warranted. */
  | { view: 'council-verdict'; case: string; round: number }
  | { view: 'council-absent'; case: string }
  /** For the keeper: which boundary was unclear. */
  | { view: 'council-boundary'; case: string };
