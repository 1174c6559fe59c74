import { catalogue } from '../catalogue/index.ts';
import { samples } from './samples/samples.ts';

// `npm run cards`: every sample card as JSON, for designers; `npm run cards -- matter` prints one, ready to paste into
// Feishu's card builder.
const [wanted] = process.argv.slice(2);
const all = samples(catalogue);
const chosen = wanted ? all.filter((sample) => sample.name === wanted) : all;
if (chosen.length === 0) {
  process.stderr.write(
    `No sample card is called ${wanted}. There are: ${all.map((sample) => sample.name).join(', ')}\n`,
  );
  process.exitCode = 1;
} else {
  const shown = wanted ? chosen[0]?.card : Object.fromEntries(chosen.map(({ name, card }) => [name, card]));
  process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
}
