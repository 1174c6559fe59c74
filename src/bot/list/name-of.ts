import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Proposal } from '../../list/proposals/proposal.ts';

type Named = Pick<Catalogue, 'matter' | 'referral'>;

/** A matter or referral by its name; its id where the list does not have it (yet, or any more). */
export const nameOfAbout = (about: string, { matter, referral }: Named): string =>
  matter(about)?.name ?? referral(about)?.name ?? about;

/** What a proposal is about, by its name: of a new matter the one that its edits give it. */
export function nameOfProposal({ about, edits }: Pick<Proposal, 'about' | 'edits'>, list: Named): string {
  const fresh = edits.flatMap((one) => (one.do === 'new' && one.matter.id === about ? [one.matter.name] : []));
  return fresh[0] ?? nameOfAbout(about, list);
}
