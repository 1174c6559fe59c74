import type { OrderBatch } from '../../src/exchange/batch.ts';
import type { Field } from '../../src/forms/field.ts';
import { type Card, quote, text } from '../elements.ts';
import { formCard } from '../form-card.ts';

const isPicked = (field: Field) => field.kind === 'choice' && field.preset !== undefined;

/** Which column is what, asked once for a sheet that nobody has seen, or anew; it is remembered by its headers. */
export function columnsCard({ id, version, fileName, dry }: OrderBatch, fields: Field[], more: Field[]): Card {
  const some = [...fields, ...more].some(isPicked);
  return formCard({
    title: dry ? '请重新认一下列' : '这张表第一次见，请认一下列',
    subtitle: '认一次就记住，下次一样的表不再问',
    before: [
      quote(fileName, 100),
      text(`选每一项在表里是哪一列，没有的不选。${some ? '认得的已经选好，请看对不对。' : ''}`),
    ],
    fields,
    more,
    submit: '就按这样看',
    action: { do: 'order-columns', batch: id, v: version },
  });
}
