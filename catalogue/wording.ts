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

/** The three limits in words, in order: 签收, 联系反映人, 办结. Urgent ones are signed in minutes by the clock. */
export function limitWords({ urgent, signHours, contactDays, resolveDays }: Matter['limits']): [string, string][] {
  return [
    ['签收', urgent ? `${signHours * 60} 分钟内` : `${signHours} 个工作小时内`],
    ['联系反映人', `${contactDays} 个工作日内`],
    ['办结', `${resolveDays} 个工作日内`],
  ];
}
