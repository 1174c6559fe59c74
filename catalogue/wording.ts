import type { Catalogue } from './catalogue.ts';
import type { Penalty } from './law-schema.ts';
import type { Matter } from './schema.ts';

/** 第一千一百三十二条 of "1132", 第一百三十三条之一 of "133-1", with its paragraph and item where given. */
export function articleLabel({
  article,
  paragraph,
  item,
}: {
  article: string;
  paragraph?: number | undefined;
  item?: number | undefined;
}): string {
  const [number, sub] = article.split('-').map(Number);
  const base = `第${chineseNumber(number ?? 0)}条${sub ? `之${chineseNumber(sub)}` : ''}`;
  return `${base}${paragraph ? `第${chineseNumber(paragraph)}款` : ''}${item ? `第${chineseNumber(item)}项` : ''}`;
}

/** 《law》第…条 of a rule, or what is said where its text is not at hand: 《law》（以现行标准文本为准）. */
export const ruleLabel = (
  rule: { law: string } & (Parameters<typeof articleLabel>[0] | { localText: string }),
): string => `《${rule.law}》${'article' in rule ? articleLabel(rule) : `（${rule.localText}）`}`;

/** 二百零五 of 205, for 1 … 9999. */
function chineseNumber(n: number): string {
  const digits = '零一二三四五六七八九';
  const units = ['', '十', '百', '千'];
  const figures = String(n).split('').map(Number);
  const spelled = figures
    .map((digit, i) => (digit === 0 ? '零' : `${digits[digit]}${units[figures.length - 1 - i]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return n >= 10 && n < 20 ? spelled.slice(1) : spelled;
}

/** Penalty procedures may take ninety days from filing (行政处罚法 60); what is voted or appraised takes its own time. */
const AFTERWARDS = {
  punished: '要立案处罚的另计，一般立案后九十日内决定',
  settled: '调解、表决、鉴定各有程序，要多久答复时说清',
};

/**
 * The limits in words, in order: 签收, 联系反映人, what resolveDays limits, then what it does not: a fine is decided later,
 * also where the street is done in days. Urgent ones are signed in minutes by the clock.
 */
export function limitWords({ limits, penalty }: Pick<Matter, 'limits' | 'penalty'>): [string, string][] {
  const { urgent, signHours, contactDays, resolveDays, resolveIs = '办结' } = limits;
  const words: [string, string][] = [
    ['签收', urgent ? `${signHours * 60} 分钟内` : `${signHours} 个工作小时内`],
    ['联系反映人', `${contactDays} 个工作日内`],
    [resolveIs, `${resolveDays} 个工作日内`],
  ];
  const answered = resolveIs === '首次答复';
  if (penalty.length > 0) words.push([answered ? '办结' : '处罚', AFTERWARDS.punished]);
  else if (answered) words.push(['办结', AFTERWARDS.settled]);
  return words;
}

const DECIDED_BY = '罚不罚、罚多少，由有权的部门查清后定';

/** Beside what to say to people, and beside the fines: whoever says it reads what the law says and decides nothing. */
export const finesWords = ({ penalty }: Pick<Matter, 'penalty'>): string =>
  penalty.length > 0 ? `${DECIDED_BY}；有人问，照罚则念，不替他们定。` : `${DECIDED_BY}。`;

type Bodies = Pick<Catalogue, 'authority' | 'department'>;

/** Who punishes, and whether the street may, in plain words: 「由区市场监管局（市场监管所）处罚」. Empty while nobody has said. */
export function authorityWords({ by = [], street }: Penalty, { authority, department }: Bodies): string {
  const bodies = by.flatMap((id) => authority(id) ?? []);
  if (bodies.length === 0) return '';
  if (bodies.every(({ settles }) => settles)) return `由${bodies.map(({ name }) => name).join('、')}裁判`;
  const names = bodies.map(({ name, through }) => {
    const station = department(through);
    return street === '派驻' && station?.kind === '派驻机构' ? `${name}（${station.name}）` : name;
  });
  const all = names.join('、');
  switch (street) {
    case '赋权清单':
      return `街道可以罚（在赋权清单里）；清单以外由${all}处罚`;
    case '委托':
      return `街道受${all}委托处罚`;
    case '不在街道':
      return `由${all}处罚，街道不能罚`;
    case '待街道确认':
      return `由${all}处罚；街道待确认`;
    default:
      return `由${all}处罚`;
  }
}

/**
 * Why a penalty ranks before the others for the same act, or that another is looked at first; empty where it stands alone.
 * The reason itself may say which of them is used when, so neither is told to be used.
 */
export function rankWords(penalty: Penalty, all: readonly Penalty[]): string {
  if (!penalty.act) return '';
  const first = all.find(({ act }) => act === penalty.act);
  if (first !== penalty) return '同一件事，先看排在前面的那一条';
  return penalty.ranks ? `同一件事先看这一条：${penalty.ranks}` : '';
}
