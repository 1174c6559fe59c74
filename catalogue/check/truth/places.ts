import { complain, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';

/** Where a rule reaches by its own second article, for those that do not reach everywhere: the word its readers must find. */
const REACHES: ReadonlyMap<string, string> = new Map([
  ['浙江省城市市容和环境卫生管理条例', '建成区'],
  ['杭州市户外广告设施和招牌指示牌管理条例', '建成区'],
  ['城市建筑垃圾管理规定', '城市规划区'],
  ['杭州市城市河道建设和管理条例', '名录'],
  ['杭州市公园管理条例', '名录'],
  ['浙江省房屋使用安全管理条例', '合法建'],
  ['商品房屋租赁管理办法', '国有土地'],
]);

/** A fine under a rule that reaches only some places says which, in its row or beside the power. */
export function checkPlaces({ matters }: CatalogueFiles): Problem[] {
  return matters.flatMap((source) => {
    const { power, penalty } = source.value;
    const said = [power.note ?? '', power.source, ...penalty.map(({ what }) => what)].join('\n');
    return penalty.flatMap(({ law }, i) => {
      const word = REACHES.get(law);
      return word && !said.includes(word)
        ? [
            complain(
              source,
              ['penalty', i, 'what'],
              `《${law}》只管一部分地方：在行为里或者职权的说明里写明「${word}」`,
            ),
          ]
        : [];
    });
  });
}
