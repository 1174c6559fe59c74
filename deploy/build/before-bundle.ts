import { execSync } from 'node:child_process';
import { layUsedOfSdk } from './sdk-used.ts';

// What wrangler runs before it bundles: all that is made from sources, unless whoever started wrangler has just made it.
if (!process.env.GENERATED) execSync('npm run -s generate', { stdio: 'inherit' });
layUsedOfSdk();
