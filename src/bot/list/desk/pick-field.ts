import type { Catalogue } from '../../../../catalogue/catalogue.ts';
import type { Field } from '../../../forms/field.ts';

/** A select lists a hundred at the most. */
const A_PICKER = 100;

/** One matter in use, or one referral, out of all of them. */
export const pickField = (to: 'matter' | 'referral', { matters, referrals }: Catalogue): Field => ({
  kind: 'choice',
  name: 'about',
  label: to === 'matter' ? '哪个事项' : '清单外归谁',
  required: true,
  options: (to === 'matter'
    ? matters.filter(({ status }) => status === '在用').map(({ id, name }) => ({ value: id, label: `${id} ${name}` }))
    : referrals.map(({ id, name, who }) => ({ value: id, label: `${name}：${who}` }))
  ).slice(0, A_PICKER),
});
