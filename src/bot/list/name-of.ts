import type { Catalogue } from '../../../catalogue/catalogue.ts';

/** A matter or referral by its name; its id where the list does not have it (yet, or any more). */
export const nameOfAbout = (about: string, { matter, referral }: Catalogue): string =>
  matter(about)?.name ?? referral(about)?.name ?? about;
