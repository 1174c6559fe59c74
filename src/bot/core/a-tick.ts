/** So much of a kind is looked at in one tick; the rest comes with the next. */
export const A_TICK = 20;
