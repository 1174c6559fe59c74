import { withoutNames } from '../exchange/kept-words.ts';
import type { SentValues } from './given.ts';

/** Words as everybody may read them: whoever sent them struck out, by whatever they gave of themselves. */
export function withoutSender(words: string, given: SentValues): string {
  // FixMyStreet writes a dash where somebody has one name alone.
  const [first = '', last = ''] = ['first_name', 'last_name'].map((name) => given.get(name)?.replace(/^-$/, ''));
  const whole = [last + first, first + last, `${first} ${last}`, `${last} ${first}`];
  return withoutNames(words, [...whole, given.get('phone'), given.get('email')], '（反映人）');
}
