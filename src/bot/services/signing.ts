import type { Service } from '../../../catalogue/services/schema.ts';
import { cutTo } from '../../forms/cut-to.ts';
import { type Values, wordsIn, wordsOrNull } from '../../forms/values.ts';
import { ageFits, GROWN_UP, wholeIn } from '../../services/opening.ts';
import { isActive } from '../../services/places.ts';
import type { Session, SignedUp } from '../../services/session.ts';

const PHONE = /^\+?\d{7,15}$/;
const digitsOf = (phone: string): string => phone.normalize('NFKC').replace(/[\s-]/g, '');

/** Whose sign-up a form is, or why it cannot be taken. The age is looked at and kept nowhere. */
export function signingUp(
  values: Values,
  { ages }: Pick<Service, 'ages'>,
  forOther: boolean,
): Omit<SignedUp, 'seat'> | string {
  if (forOther && wordsIn(values.consent) !== 'yes') return '他没同意就不能报；请当面问过再报';
  const phone = forOther ? digitsOf(wordsIn(values.phone)) : null;
  if (phone !== null && !PHONE.test(phone)) return '电话要写 7 到 15 位数字';
  const guardian = wordsOrNull(values.guardian);
  if (ages) {
    const age = wholeIn(wordsIn(values.age), 0, 120);
    if (age === undefined) return '几岁只能写数字';
    const unfit = ageFits(age, ages);
    if (unfit) return unfit;
    if (age < GROWN_UP && !guardian) return '不满 18 岁的，要家长同意：请把家长姓名写上';
  }
  return { name: cutTo(wordsIn(values.name), 20), phone, guardian: guardian && cutTo(guardian, 20) };
}

/** Whether somebody with this phone is in a session already, or waits for it. */
export const isThere = (session: Session, people: readonly SignedUp[], phone: string | null): boolean =>
  phone !== null &&
  session.seats.some((seat) => isActive(seat) && people.find((one) => one.seat === seat.n)?.phone === phone);
