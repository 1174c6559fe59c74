import { complain, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';

/**
 * Whether a body has a station in the street is one fact: of one article by one body it is not 「派驻」 in one matter and
 * yet to be asked in another. Where the street itself may have been granted the power, its list is asked for all the same.
 */
export function checkOneAnswer({ matters }: CatalogueFiles): Problem[] {
  const rows = matters
    .filter(({ value }) => value.power.kind !== '街道赋权')
    .flatMap((source) => source.value.penalty.map((penalty, i) => ({ source, penalty, i })));
  const sameRule = Map.groupBy(rows, ({ penalty: { law, article, by = [] } }) =>
    [law, article, ...by.toSorted()].join(' '),
  );
  return [...sameRule.values()].flatMap((group) => {
    const stationed = group.find(({ penalty }) => penalty.street === '派驻');
    if (!stationed) return [];
    const why = `${stationed.source.value.id} 的同一条、同一个机关写「派驻」，这里写「待街道确认」：两处写成一样`;
    return group
      .filter(({ penalty }) => penalty.street === '待街道确认')
      .map(({ source, i }) => complain(source, ['penalty', i, 'street'], why));
  });
}
