import { complain, type Path, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';
import type { Matter } from '../../schema.ts';

/** Who has no power to enforce, told to take, cut off or lock what is somebody's. 「不…」 forbids it and is right. */
const TAKES =
  /(?<!不[让许要请]?)(?:物业|保安|电工|网格员|社区|居委会)[^，。；！？]{0,10}(?:没收|收走|扣下|扣留|扣车|断开|断电|断水|锁车|拖走|拆掉)/;

function orders({ onSite, procedure, talk, lead, support }: Matter): [Path, string][] {
  return [
    ...onSite.do.map((text, i): [Path, string] => [['onSite', 'do', i], text]),
    ...procedure.map(({ step }, i): [Path, string] => [['procedure', i, 'step'], step]),
    ...support.map((part, i): [Path, string] => [['support', i, 'for'], part.for]),
    [['lead', 'for'], lead.for],
    [['talk', 'resident'], talk.resident],
    [['talk', 'party'], talk.party],
  ];
}

/** Property, grid and community take nothing away: they ask, note and report. */
export function checkHands({ matters }: CatalogueFiles): Problem[] {
  return matters.flatMap((source) =>
    orders(source.value).flatMap(([path, text]) => {
      const found = text.match(TAKES)?.[0];
      return found ? [complain(source, path, `「${found}」：没有执法权的不能收、扣、断，只能劝、记、报`)] : [];
    }),
  );
}
