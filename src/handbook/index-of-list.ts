import type { Catalogue } from '../../catalogue/catalogue.ts';
import { departmentsOf } from '../../catalogue/departments-of.ts';
import type { Entry } from './entry.ts';
import { inOrder } from './order.ts';

/** The index over all matters in use, the kinds of places and all referrals, in the list's order. */
export function indexOf(catalogue: Catalogue): Entry[] {
  const called = (id: string) => [catalogue.nameOf(id), ...(catalogue.department(id)?.aliases ?? [])].join(' ');
  const matters = inOrder(catalogue).map((matter) => ({
    id: matter.id,
    name: matter.name,
    href: `/handbook/${matter.id}`,
    lead: catalogue.nameOf(matter.lead.department),
    scope: matter.scope,
    words: `${matter.category} ${departmentsOf(matter).map(called).join(' ')}`,
    departments: departmentsOf(matter),
    sayings: matter.sayings,
  }));
  const bundles = catalogue.bundles.map((bundle) => ({
    id: '一件事',
    name: bundle.name,
    href: `/handbook/bundles/${bundle.id}`,
    lead: `${catalogue.nameOf(bundle.lead)}牵头`,
    scope: bundle.summary,
    words: [...bundle.called, ...bundle.duties.map(({ department }) => called(department))].join(' '),
    departments: bundle.duties.map(({ department }) => department),
    // A kind of place is found by its name: what is wrong there is a matter's.
    sayings: [],
  }));
  const referrals = catalogue.referrals.map((referral) => ({
    id: '清单外',
    name: referral.name,
    href: `/handbook/referrals#${referral.id}`,
    lead: referral.who,
    scope: referral.tip ?? referral.reach[0] ?? '',
    words: referral.who,
    departments: [],
    sayings: referral.sayings,
  }));
  return [...matters, ...bundles, ...referrals];
}
