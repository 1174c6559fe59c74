import { amountSaid, strayAmounts } from '../../law/amounts.ts';
import { citationKey, citationsOf } from '../../law/citations-of.ts';
import { complain, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';

const NUMBER = /\d|[十百千万倍]|百分之/;
const FINE = /罚|起步/;
const THREAT = /拘留|坐牢|判刑|入刑|刑事|犯罪|要判|抓起来|抓人/;

const sentences = (text: string) => text.split(/[。！？]/).filter(Boolean);

/**
 * What is said at the door is never a sentence passed: no amount of a fine to anybody, no detention and no crime to the
 * party. Who speaks has no power to punish, and which row fits is known only after an inquiry. Other numbers said are in
 * an article the matter cites.
 */
export function checkSpoken({ matters, lock }: CatalogueFiles): Problem[] {
  const entries = new Map(lock.map((entry) => [citationKey(entry), entry]));
  return matters.flatMap((source) => {
    const cited = citationsOf(source.value).flatMap((one) =>
      (entries.get(citationKey(one))?.paragraphs ?? []).flatMap(({ amounts }) => amounts),
    );
    return (['resident', 'party'] as const).flatMap((who) => {
      const said = source.value.talk[who];
      const wrong = (why: string) => complain(source, ['talk', who], why);
      const fines = sentences(said).filter(
        (one) =>
          FINE.test(one) &&
          NUMBER.test(one.replace(/[一二三四五六七八九十\d]+(?:点|天|日|米|户|楼|分钟|小时|岁)/g, '')),
      );
      const threat = who === 'party' ? said.match(THREAT)?.[0] : undefined;
      const stray = strayAmounts(said, cited).filter((amount) => /[元倍%]$/.test(amount));
      return [
        ...fines.map((one) => wrong(`话里不报罚款数额（${one.trim()}）：只说由哪个部门依法处理`)),
        ...(threat ? [wrong(`对当事人不说「${threat}」：要追究什么由有权的部门告知`)] : []),
        ...(fines.length === 0 && stray.length > 0
          ? [wrong(`话里的数在引用的条文里没有：${stray.map(amountSaid).join('、')}`)]
          : []),
      ];
    });
  });
}
