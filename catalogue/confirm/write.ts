import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE_DIR, readCatalogue } from '../read.ts';
import { confirmPage } from './page.ts';

/** `npm run catalogue:confirm`: rewrites docs/待街道确认.md from the list as it stands. */
writeFileSync(join(CATALOGUE_DIR, '../docs/待街道确认.md'), confirmPage(readCatalogue().files));
console.log('已写 docs/待街道确认.md');
