import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Host } from '../host.ts';

/** What every page knows: the list, whose it is, and whether the reader had to sign in. */
export type HandbookVisit = {
  catalogue: Catalogue;
  office: string;
  signedIn: boolean;
};

/** The visit of whoever came through the gate. */
export const visitOf = ({ world, config }: Host): HandbookVisit => ({
  catalogue: world.catalogue,
  office: config.office,
  signedIn: config.handbookAccess === 'feishu',
});
