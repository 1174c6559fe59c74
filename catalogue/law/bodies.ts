const NOUN = '(?:部门|机关|机构|人民法院|办事处|(?:乡、镇|乡（镇）|乡镇)人民政府)';
const ONE = `[^，。；：\\n]{0,45}?${NOUN}(?:交通管理部门)?`;
const PHRASE = `${ONE}(?:(?:、|或者|和)(?:其他|其授权的)?[^，。；：\\n]{0,20}?${NOUN}(?:交通管理部门)?)*`;
const ACTS =
  '处|责令|没收|罚|决定|警告|改正|拘留|取缔|吊销|追回|查处|实施|办理|暂扣|收缴|强制|处理|扣|退|给予|教育|按照|负责|监督|检查';

/** A body introduced by 由, or one that acts in the same clause. */
const NAMED = new RegExp(`(?:由(${PHRASE}))|(?:(?:^|[，。；：\\n])(${PHRASE})(?=[^，。；：\\n]*(?:${ACTS})))`, 'g');

/** What follows where an act is a crime or an offence against public order besides: another body, another penalty. */
const BESIDES = /(?<!不)构成(?:违反治安管理行为|犯罪)的?，[^，。；]*/g;

/** A body that is disobeyed, refused or applied to, or that stands within an item, does not punish here. */
const NOT_ACTING = /^[（(]|违反|拒绝|受过|未向/;

/** The bodies a text names as acting, in its own words, each once: 「县级以上人民政府卫生健康主管部门」. */
export function bodiesOf(text: string): string[] {
  const found = [...text.replace(BESIDES, '').matchAll(NAMED)].map(([, by, acts]) =>
    (by ?? acts ?? '').replace(/^.*由/, '').trim(),
  );
  return [...new Set(found.filter((body) => body !== '' && !NOT_ACTING.test(body)))];
}
