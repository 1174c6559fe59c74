const MISSED = '没送到 ';

/** A line in the place of one that did not come through: whom it was meant for, once, however often it goes on. */
export const passOn = (missed: string, words: string): string =>
  words.startsWith(MISSED) ? words : `${MISSED}${missed}，请打电话转告：${words}`;
