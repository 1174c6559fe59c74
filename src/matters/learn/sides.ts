import { SIDES } from '../rank/learned.ts';
import type { Weights } from '../rank/weights.ts';
import type { Features } from '../words/features.ts';
import { sparse } from './sparse.ts';
import { type Example, HARDLY, train } from './train.ts';

/** So many weights are kept: more of them change no figure of cross-validation. */
const KEEP = 20_000;

/** Learns which side of the list words lie on, whatever they are about there; `outside` tells it of an answer. */
export function learnSides(
  examples: readonly Example[],
  frames: readonly Features[],
  outside: (answer: string) => boolean,
): Weights {
  const unknown = new Float32Array(SIDES.length);
  const onSides = examples.map(({ answer, weight, features, mistyped }): Example => {
    const shown = (own: Features) => ({ features: own, known: unknown });
    return {
      answer: outside(answer) ? 'outside' : 'inside',
      weight,
      ...shown(features),
      mistyped: mistyped && shown(mistyped.features),
    };
  });
  return sparse(train({ examples: onSides, answers: SIDES, frames, keep: KEEP, least: HARDLY }));
}
