import type { Penalty } from '../../law-schema.ts';
import { placesOf } from './places.ts';

type Whom = '个人' | '单位';
/** A landlord, an owner or a keeper may be either, and so may a trader. */
const PEOPLE = new Set(['个人', '责任人员', '驾驶人', '业委会成员']);
const BODIES = new Set(['单位', '施工单位', '建设单位', '物业服务人', '用人单位', '运营养护单位']);

/** An amount that is for people or for bodies says so before it: 「对个人处」, 「单位有前款行为的，处」, 「单位罚」. */
const MARKED =
  /(?:对|是|属于)?(?:违法)?(个人|自然人|公民|单位|企业|法人|组织)(?:的|有前[^，。；]*的|可以|可)?，?(?=(?:可以|可|并)?[处罚])/g;

function whom(upTo: string): Whom | undefined {
  const last = [...upTo.matchAll(MARKED)].at(-1)?.[1];
  if (!last) return undefined;
  return /个人|自然人|公民/.test(last) ? '个人' : '单位';
}

const only = (all: ReadonlySet<Whom | undefined>): Whom | undefined => (all.size === 1 ? [...all][0] : undefined);

/** Amounts for people said of bodies or the other way round, and a row `to` those for whom the text has another amount. */
export function addressedOtherwise({ consequence, to = [] }: Penalty, text: string): string[] {
  const theirs = placesOf(text);
  const row = to.every((one) => PEOPLE.has(one)) ? '个人' : to.every((one) => BODIES.has(one)) ? '单位' : undefined;
  return placesOf(consequence).flatMap(({ amount, upTo }) => {
    const there = only(new Set(theirs.filter((one) => one.amount === amount).map((one) => whom(one.upTo))));
    if (!there) return [];
    const here = whom(upTo) ?? (to.length > 0 ? row : undefined);
    return here && here !== there ? [`的 ${amount} 是对${there}的，这里写给了${here}`] : [];
  });
}

/** People of a body who are locked up or fined beside it, in the text alone. */
const BESIDE =
  /对?(?:其)?(?:直接负责的主管人员|其他直接责任人员|直接责任人员|其他责任人员)(?:和其他直接责任人员|和其他责任人员)?[^。；]*?处[^。；]*(?:元|倍|拘留|收入|%)/;

/** Whether the text also punishes those who answer for a body, while no row of the matter on that article speaks of them. */
export const peopleLeftOut = (text: string, rows: string): boolean =>
  BESIDE.test(text) && !/责任人|主管|负责人|对人|个人/.test(rows);
