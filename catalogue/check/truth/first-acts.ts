import { complain, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';
import { MATTER_ID, type Matter } from '../../schema.ts';

/** What somebody is sent away with, and the word by which the matter he is sent to says what to do first. */
const DANGERS: readonly [RegExp, RegExp][] = [
  [/(?:晕|昏|困)[^，；]{0,4}[井池]|[井池]里[^，；]{0,4}(?:晕|昏|不应)/, /井/],
  [/(?:困|掉)[^，；]{0,3}水|落水|被[^，；]{0,3}冲走/, /落水|水里|困/],
  [/触电/, /触电/],
  [/(?:电线|供电线|线缆)[^，；]{0,4}(?:断|掉|垂|压)|压着电线/, /八米/],
  [/中毒|熏倒/, /中毒|晕|昏/],
  [/要跳|(?:站|坐|爬)[^，；]{0,6}(?:楼顶|窗台|塔吊)/, /跳|高处|爬/],
  [/着火|起火|冒烟|爆/, /火|烟/],
  [/被[^，；]{0,2}(?:压|砸)|埋/, /伤|搬|120/],
];

const acts = ({ onSite, limits }: Matter) =>
  [...onSite.do, ...(limits.urgentWhen ?? []).map(({ when, first }) => `${when}${first}`)].join('\n');

/** Whom a boundary or a question sends to another matter because of a danger finds its first act there. */
export function checkFirstActs({ matters, boundaries }: CatalogueFiles): Problem[] {
  const said = new Map(matters.map(({ value }) => [value.id, acts(value)]));
  const unsaid = (text: string, to: string) => {
    const here = text.replace(/[没不未][^，；]*/g, '');
    return DANGERS.filter(([danger, first]) => danger.test(here) && !first.test(said.get(to) ?? '')).map(
      ([danger]) => `「${here.match(danger)?.[0]}」指到 ${to}，那里的 onSite.do 却没说先做什么`,
    );
  };
  return [
    ...matters.flatMap((source) =>
      source.value.boundary.flatMap(({ looksLike, tellsApart, to }, i) =>
        MATTER_ID.test(to)
          ? unsaid(`${looksLike}，${tellsApart}`, to).map((why) => complain(source, ['boundary', i], why))
          : [],
      ),
    ),
    ...boundaries.value.flatMap(({ options }, i) =>
      options.flatMap(({ label, fact, matter }, j) =>
        unsaid(`${label}，${fact}`, matter).map((why) => complain(boundaries, [i, 'options', j], why)),
      ),
    ),
  ];
}
