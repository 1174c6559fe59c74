import { numberOf } from '../amounts.ts';

const UNITS = [
  '平方米|立方米|公里|厘米|毫米|毫克|毫升|分贝|千克|公斤|千瓦|小时|分钟|周岁|个?工作日|个?月',
  '岁|名|人|户|倍|米|层|吨|升|克|日|天|年|票|元',
].join('|');
const N = '(?:\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千万])+';
const MEASURE = new RegExp(`(百分之)?(${N})(?:(%)|(?:个|多)?(${UNITS}))?`, 'g');
const SHARE = new RegExp(`(${N})分之(${N})`, 'g');
/** 「一人」 and 「一年」 are ways of speaking. */
const TRIFLES = new Set(['1人', '2人', '1户', '1年', '2年', '1日', '2日', '1月']);

const SAME: Record<string, string> = {
  公斤: '千克',
  周岁: '岁',
  名: '人',
  天: '日',
  工作日: '日',
  个工作日: '日',
  个月: '月',
};

/** The numbers with a unit that a text names, spelt one way: `24小时`, `5米`, `16岁`, `20%`, `2/3`; trifles apart. */
export function measuresOf(text: string): string[] {
  const found = new Set<string>();
  const rest = text.replace(SHARE, (whole, of: string, part: string) => {
    if (of === '百') return whole;
    found.add(`${numberOf(part)}/${numberOf(of)}`);
    return '；';
  });
  for (const [, percent, written = '', sign, unit = ''] of rest.matchAll(MEASURE)) {
    const value = numberOf(written);
    const named = percent || sign ? '%' : (SAME[unit] ?? unit);
    if (value !== undefined && named !== '') found.add(`${value}${named}`);
  }
  return [...found].filter((one) => !TRIFLES.has(one));
}
