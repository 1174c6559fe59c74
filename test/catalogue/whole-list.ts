import { readCatalogue } from '../../catalogue/read.ts';

/** The list as its files say it, and what is wrong in single files; read once for all tests that begin from it. */
export const { files: whole, problems: unread } = readCatalogue();
