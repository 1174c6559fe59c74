import { complain, type Path, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';
import type { Matter } from '../../schema.ts';

/** Who has no power to enforce, told to take, cut off or lock what is somebody's. 「不…」 forbids it and is right. */
const TAKES =
  /(?<!不[让许要请]?)(?:物业|保安|电工|网格员|社区|居委会)[^，。；！？]{0,10}(?:没收|收走|扣下|扣留|扣车|断开|断电|断水|锁车|拖走|拆掉)/;

/** Papers are shown to who may inspect; others are shown what somebody likes to show. 「不肯…」 tells of a refusal to others. */
const DEMANDS = /(?<!不肯)(?:出示|拿出来[看给对查]|给我[看查])/;

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

/** What somebody is told to stop, pull or close on the spot, unless he is asked (请, 劝) or called upon (叫). */
const STOPS = /(?<![请劝叫][^，；。]{0,10})当场(?:停|断|拔|拆|封|灭|撤)/;

/** On a visit nothing is ordered and no paper is asked for: that is for an inspection by who may inspect. */
function checkVisits({ checkItems }: CatalogueFiles): Problem[] {
  return checkItems.flatMap((source) =>
    source.value.items.flatMap(({ seenBy, how, atOnce }, i) => {
      if (seenBy === '执法') return [];
      const found = how.match(DEMANDS)?.[0] ?? atOnce.match(DEMANDS)?.[0] ?? atOnce.match(STOPS)?.[0];
      const why = `「${found}」：${seenBy}的人没有检查权，写愿意给看的、请他怎么做、报给谁`;
      return found ? [complain(source, ['items', i], why)] : [];
    }),
  );
}

/** Property, grid and community take nothing away and inspect nothing: they ask, note and report. */
export const checkHands = (files: CatalogueFiles): Problem[] => [...checkMatters(files), ...checkVisits(files)];

function checkMatters({ matters }: CatalogueFiles): Problem[] {
  return matters.flatMap((source) =>
    orders(source.value).flatMap(([path, text]) => {
      const takes = text.match(TAKES)?.[0];
      const demands = path[0] === 'onSite' || path[1] === 'party' ? text.match(DEMANDS)?.[0] : undefined;
      return [
        ...(takes ? [complain(source, path, `「${takes}」：没有执法权的不能收、扣、断，只能劝、记、报`)] : []),
        ...(demands
          ? [complain(source, path, `「${demands}」：没有检查权的不能叫人出示，写愿意给看的，或请他备好、谁会来核`)]
          : []),
      ];
    }),
  );
}
