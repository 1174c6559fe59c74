import { complain, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';

/** Of whom a rule may hit (`to`), those that are always people. */
const PEOPLE = new Set(['个人', '责任人员', '驾驶人', '房东', '租客', '饲养人', '业主使用人', '业委会成员']);
const LOCKED_UP = /拘留|拘役|有期徒刑/;
/** 治安管理处罚法 18: a unit that breaks it is punished through who answers for it, unless another rule hits the unit. */
const PUBLIC_ORDER = '治安管理处罚法';
const STRIKES = /拘留|罚款|警告/;
/** Those who answer for a body, beside whom the body itself is punished. */
const ANSWERS = /(?:责任人员?|主管人员|负责人|法定代表人)[^；。]*(?:罚|处|禁|不得|没收|吊销)/;

/** Only people are locked up, the law on public order hits no company, and whoever answers for a body is not the body: `to` says which people. */
export function checkPeople({ matters }: CatalogueFiles): Problem[] {
  return matters.flatMap((source) =>
    source.value.penalty.flatMap(({ law, consequence, to = [] }, i) => {
      const bodies = to.filter((one) => !PEOPLE.has(one));
      const path = ['penalty', i, 'to'];
      if (law === PUBLIC_ORDER && STRIKES.test(consequence) && bodies.length > 0) {
        const why = `治安处罚罚的是人（第十八条），「${bodies.join('、')}」改写成个人、责任人员`;
        return [complain(source, path, why)];
      }
      if (to.length > 0 && bodies.length === to.length && ANSWERS.test(consequence)) {
        return [complain(source, path, '后果里还罚了责任人员，to 里补上')];
      }
      const nobody = LOCKED_UP.test(consequence) && bodies.length === to.length;
      return nobody ? [complain(source, path, '拘留、判刑的是人，to 里写明是谁')] : [];
    }),
  );
}
