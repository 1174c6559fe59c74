import type { Catalogue } from '../../catalogue/catalogue.ts';
import { alarmSamples } from './alarm-samples.ts';
import { caseSamples } from './case-samples.ts';
import { exchangeSamples } from './exchange-samples.ts';
import { figureSamples } from './figure-samples.ts';
import { listSamples } from './list-samples.ts';
import { questionSamples } from './question-samples.ts';
import { one, type Sample } from './sample.ts';
import { serviceSamples } from './service-samples.ts';
import { stationSamples } from './station-samples.ts';
import { visitSamples } from './visit-samples.ts';

/** Every kind of card the bot sends, one sample each, for designers to look at and for the tests: a file a subject. */
export function samples(catalogue: Catalogue): Sample[] {
  const matter = one(catalogue.matter('CG04'));
  return [
    ...questionSamples(catalogue, matter),
    ...caseSamples(matter, catalogue),
    ...listSamples(catalogue, matter),
    ...figureSamples(catalogue),
    ...visitSamples(catalogue),
    ...serviceSamples(catalogue),
    ...stationSamples(),
    ...exchangeSamples(),
    ...alarmSamples(catalogue),
  ];
}
