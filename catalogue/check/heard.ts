import type { HeardText } from '../heard/schema.ts';
import { complain, type Path, type Problem, type Sourced } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import { alikes, bare } from './alike.ts';
import { inUse } from './groups.ts';
import { tellsNumbers } from './tells-numbers.ts';

/** From this share of common pairs of characters on, two texts say the same and cannot belong to different answers. */
const ALIKE = 0.7;

/** A dwelling, such as 「3幢2单元1201室」 or 「5-2-301」: says who it is about. */
const DWELLING = /\d+\s*(?:号楼|幢|栋)\s*\d*\s*(?:单元)?\s*\d{3,4}|\d+-\d+-\d{3,4}|\d{3,4}室/;

type Place = { source: Sourced<unknown>; path: Path; text: string; answers: string[]; heard: boolean };

function places({ heard, topics, matters, referrals }: CatalogueFiles): Place[] {
  const answers = ({ ids, outside = '' }: HeardText) => ids ?? [`outside:${topics.value[outside]?.referral ?? ''}`];
  return [
    ...matters.flatMap((source) =>
      source.value.sayings.map((text, i) => {
        return { source, path: ['sayings', i], text, answers: [source.value.id], heard: false };
      }),
    ),
    ...referrals.value.flatMap(({ id, sayings }, i) =>
      sayings.map((text, j) => {
        const path = [i, 'sayings', j];
        return { source: referrals, path, text, answers: [`outside:${id}`], heard: false };
      }),
    ),
    ...heard.flatMap((source) =>
      source.value.map((one, i) => ({ source, path: [i], text: one.text, answers: answers(one), heard: true })),
    ),
  ];
}

const whereIs = ({ source, path }: Place) => `${source.file} 第${source.lineOf(path)}行`;

/** No text twice, and none that reads like one of another answer. Sayings among themselves are check/sayings.ts. */
function checkAlike(all: Place[]): Problem[] {
  if (!all.some((one) => one.heard)) return [];
  const texts = all.map((one) => one.text);
  return [...alikes(texts, ALIKE)].flatMap(([late, early]) => {
    const [one, other] = [all[late], all[early]];
    if (!one?.heard || !other) return [];
    if (bare(one.text) === bare(other.text))
      return [complain(one.source, one.path, `「${one.text}」在 ${whereIs(other)} 已经有了，删去这一行`)];
    if (one.answers.some((answer) => other.answers.includes(answer))) return [];
    const why = `与 ${whereIs(other)} 的「${other.text}」几乎一样，归的却不一样（${one.answers.join('、')} 和 ${other.answers.join('、')}）：改成一样，两边都对的都写上`;
    return [complain(one.source, one.path, why.replaceAll('outside:', '清单外 '))];
  });
}

/** Heard texts name matters in use and topics that are there, tell nobody's number or home, and contradict no other text. */
export function checkHeard(files: CatalogueFiles): Problem[] {
  const byId = new Map(files.matters.map(({ value }) => [value.id, value]));
  const used = new Set<string>();
  const lines = files.heard.flatMap((source) =>
    source.value.flatMap(({ text, ids = [], outside }, i) => {
      if (outside !== undefined) used.add(outside);
      return [
        ...ids.flatMap((id, j) => inUse(source, [i, 'ids', j], id, byId)),
        ...(new Set(ids).size < ids.length ? [complain(source, [i, 'ids'], '同一个事项写了两次，删去一个')] : []),
        ...(outside !== undefined && !Object.hasOwn(files.topics.value, outside)
          ? [complain(source, [i, 'outside'], `没有这个话题：${outside}，先在 heard/topics.yaml 加一行`)]
          : []),
        ...(tellsNumbers(text) || DWELLING.test(text)
          ? [complain(source, [i, 'text'], '里面有电话、证件、车牌或门牌，改写成认不出人的话')]
          : []),
      ];
    }),
  );
  return [...lines, ...checkTopics(files, used), ...checkAlike(places(files))];
}

function checkTopics({ topics, referrals }: CatalogueFiles, used: Set<string>): Problem[] {
  const cards = new Set(referrals.value.map((one) => one.id));
  return Object.entries(topics.value).flatMap(([slug, { referral }]) => [
    ...(referral === undefined || cards.has(referral)
      ? []
      : [complain(topics, [slug, 'referral'], `没有这张转介卡：${referral}，编号见 referrals.yaml`)]),
    ...(referral === undefined && cards.has(slug)
      ? [complain(topics, [slug], `${slug} 是一张转介卡的编号：写上 referral，或换一个编号`)]
      : []),
    ...(used.has(slug) ? [] : [complain(topics, [slug], `没有一句话属于这个话题：${slug}，删去这一行`)]),
  ]);
}
