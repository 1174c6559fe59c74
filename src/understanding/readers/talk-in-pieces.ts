import { clausesOf } from '../clauses.ts';
import { isOutside } from '../outside.ts';
import type { Reader } from '../reader.ts';
import { BEYOND_DOUBT } from './leans.ts';

/** Whoever has more to say than this tells of something. */
const MOST = 4;
/** A piece is talk, or too little, where it is nothing else more. */
const HALF = 0.5;

/**
 * Words between people in several pieces (「滚，废物」): each by itself is talk or too little to tell, one of them talk, and
 * together they name no matter beyond doubt and nothing outside the list.
 */
export const talkInPieces: Reader = ({ words }, _, { lean, search }) => {
  const pieces = clausesOf(words);
  if (pieces.length < 2 || pieces.length > MOST) return undefined;
  const leanings = pieces.map((piece) => lean(piece.words));
  const isTalk = leanings.every(
    ({ first, elsewhere, danger }) =>
      (first === 'small-talk' || first === 'unclear') && 1 - elsewhere - danger.share >= HALF,
  );
  if (!isTalk || !leanings.some(({ first }) => first === 'small-talk')) return undefined;
  const verdict = search(words);
  const names = isOutside(verdict) || (verdict.kind === 'answer' && verdict.hit.score >= BEYOND_DOUBT);
  return names ? undefined : { want: 'small-talk' };
};
