import type { OrderClass, OrderSource, ReceiptStep } from '../../catalogue/sources/schema.ts';
import { asKey } from '../workbook/words.ts';

/** The last step of a path of classes, as 「城市管理/餐饮油烟」, which is the narrowest. */
const narrowest = (said: string): string => said.split(/[/＞>|—\-、]/u).findLast((part) => part.trim() !== '') ?? '';

/** The entry of a source's table that a word stands for; the whole word before the last step of its path. */
const entryFor = <Entry extends { says: readonly string[] }>(table: readonly Entry[], said: string) =>
  [said, narrowest(said)]
    .map((word) => table.find(({ says }) => says.some((one) => asKey(one) === asKey(word))))
    .find((found) => found !== undefined);

/** The class a source's word for it stands for; what the source does not know is a 民生诉求. */
export const classOf = (source: OrderSource, said: string): OrderClass =>
  entryFor(source.classes, said)?.class ?? '民生诉求';

/** The matter of the list a source's code stands for; null where its table does not say: then the desk decides. Where matters are public they are their own codes. */
export const matterOfCode = (source: OrderSource, code: string | null): string | null =>
  (code && (entryFor(source.matters, code)?.matter ?? source.public?.find((one) => one === code))) || null;

/** What a source's word for how an order stands mirrors of what we tell of it; null for none: their words are not ours. */
export const stepOfStatus = (source: OrderSource, status: string | null): ReceiptStep | null =>
  (status && entryFor(source.statuses, status)?.means) || null;
