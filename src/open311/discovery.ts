import type { Catalogue } from '../../catalogue/catalogue.ts';
import { Several, type Value } from './document.ts';
import { saidAt } from './said-at.ts';

const SPECIFICATION = 'http://wiki.open311.org/GeoReport_v2';

/** When the list was published; a second later for each edition, so that two of one day are told apart. */
const changesetOf = ({ edition }: Pick<Catalogue, 'edition'>): string =>
  saidAt(Date.parse(`${edition.date}T00:00:00+08:00`) + edition.number * 1000);

/** Where the service is and where it can be tried. `base`: the address of the source's door, without a slash at its end. */
export function discoveryOf(base: string, office: string, catalogue: Pick<Catalogue, 'edition'>): Value {
  const changeset = changesetOf(catalogue);
  const endpoint = (type: 'production' | 'test', path: string): Value => ({
    specification: SPECIFICATION,
    url: `${base}/${path}`,
    changeset,
    type,
    formats: new Several('format', ['text/xml', 'application/json']),
  });
  return {
    changeset,
    contact: `${office}综合信息指挥室`,
    key_service: `api_key 由${office}综合信息指挥室发给，一个系统一个；查看不要 api_key。`,
    endpoints: new Several('endpoint', [endpoint('production', 'v2'), endpoint('test', 'test/v2')]),
  };
}
