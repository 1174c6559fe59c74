/** What nobody may do to somebody without an article that says so, as steps tell of it and as articles do. */
const POWERS: readonly [string, RegExp, RegExp][] = [
  ['没收', /没收/, /没收|收缴/],
  ['查封', /查封/, /查封/],
  ['扣押', /扣押|扣留|扣车/, /扣押|扣留/],
  ['暂扣', /暂扣/, /暂扣/],
  ['登记保存', /登记保存/, /登记保存/],
  ['传唤', /传唤/, /传唤/],
  ['拘留', /拘留/, /拘留/],
  ['吊销', /吊销|吊证|吊照/, /吊销/],
  ['停业', /责令[^，；]*(?:停业|停产)/, /停业|停产|停止/],
  ['取缔', /取缔/, /取缔/],
  ['拆除', /强制拆|强拆/, /拆除/],
  ['拖移', /拖移|拖走|拖离/, /拖移|拖离|拖走/],
];

/** What was done to somebody who complains, or what nobody does, is no step: 「乱查封的」, 「不没收」. */
const TOLD_OF = /[乱被不别]\p{L}{2}/gu;

/** The powers a step uses that none of the texts the matter cites or names gives to anybody. */
export const powersWithout = (step: string, texts: string): string[] =>
  POWERS.filter(([, used, given]) => used.test(step.replace(TOLD_OF, '')) && !given.test(texts)).map(([name]) => name);
