/** A number that a word of its own follows: a storey, a house, an hour. */
const MEASURED =
  '楼(?![道上下梯])|幢|栋|单元|号|室|层|排|个|件|样|桩|辆|台|年|月|日|点|时|块|元|米|次|天|周|人|位|条|户|家|只|间|分|秒|公|斤|倍|期|区|路|岁|度|成|万|千|百';
/** What numbers a thing though nothing stands behind it: 「1门口乱停车2楼道堆物」. */
const GLUED = new RegExp(`(?<![\\dA-Za-z.])([1-6])(?=\\p{Script=Han})(?!${MEASURED})`, 'gu');
/** Where the first of them may stand. */
const FIRST = /(?:^|[\s：:，,。；;、])$/u;

/** Two things asked of in one breath: 「油烟和噪音谁管」. */
const BOTH =
  /^(?:请问|问下|问一下)?([^，。、；\s和跟与]{2,8})(?:和|跟|与|以及)([^，。、；\s和跟与]{2,10}?)(?:都|分别|各)?(?:是|归|由|该|应该|找|要)*(?:谁|哪里|哪家|哪个部门|哪个科室|什么部门)(?:来)?(?:管|负责|处理)?的?[?？]*$/u;

/** Words with what parts a list that is written without it: numbers get their comma, two nouns in one breath one between them. */
export function asList(words: string): string {
  const glued = [...words.matchAll(GLUED)];
  const counts = glued.every(([, number], i) => Number(number) === i + 1);
  if (glued.length > 1 && counts && FIRST.test(words.slice(0, glued[0]?.index))) return words.replace(GLUED, '$1、');
  return words.replace(BOTH, '$1、$2');
}
