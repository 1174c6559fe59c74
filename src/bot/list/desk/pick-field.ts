import type { Catalogue } from '../../../../catalogue/catalogue.ts';
import { byKind } from '../../../forms/by-kind.ts';
import type { Field } from '../../../forms/field.ts';

/** A select lists a hundred at the most. */
const A_PICKER = 100;

/** One matter in use, or one referral, out of all of them. */
export const pickField = (to: 'matter' | 'referral', { matters, referrals }: Catalogue): Field => ({
  kind: 'choice',
  name: 'about',
  label: to === 'matter' ? '哪个事项' : '清单外归谁',
  placeholder: to === 'matter' ? '选一个事项，按大类排' : '选归谁',
  required: true,
  missing: to === 'matter' ? '请选是哪个事项的说法' : '请选归谁管',
  options: (to === 'matter'
    ? byKind(
        matters
          .filter(({ status }) => status === '在用')
          .map(({ id, name, category }) => ({ value: id, label: `${id} ${name}`, kind: category })),
      )
    : referrals.map(({ id, name, who }) => ({ value: id, label: `${name}：${who}` }))
  ).slice(0, A_PICKER),
});
