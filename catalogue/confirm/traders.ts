import type { Matter } from '../schema.ts';
import type { ToConfirm } from './to-confirm.ts';

/** A fine of one size for a unit (单位) and of another for a person (个人), between which a sole trader stands. */
const TWO_SIZES = ({ to = [], consequence }: Matter['penalty'][number]) =>
  to.includes('单位') && to.includes('个人') && /单位[^；]*元/.test(consequence) && /个人[^；]*元/.test(consequence);

/** What no article says of 个体工商户: whether the unit's fine is theirs or the person's. */
export function traders(matters: readonly Matter[]): ToConfirm[] {
  const used = matters.filter(({ penalty }) => penalty.some(TWO_SIZES)).map(({ id }) => id);
  const ask = ['条文给单位和个人写了不同的数额、没提个体户的，区里按哪一种罚（差得最多的是餐厨垃圾，见 CG17）'];
  return used.length > 0 ? [{ about: '个体工商户按单位罚还是按个人罚', ask, used }] : [];
}
