import type { OrderBatch } from '../../src/exchange/batch.ts';
import type { Field } from '../../src/forms/field.ts';
import { type Card, quote, text } from '../elements.ts';
import { formCard } from '../form-card.ts';

/** Which column is what, asked once for a sheet that nobody has seen; it is remembered by its headers. */
export const columnsCard = ({ id, version, fileName }: OrderBatch, fields: Field[], more: Field[]): Card =>
  formCard({
    title: '这张表第一次见，请认一下列',
    subtitle: '认一次就记住，下次一样的表直接收',
    before: [quote(fileName, 100), text('选每一项在表里是哪一列，没有的不选。')],
    fields,
    more,
    submit: '就按这样看',
    action: { do: 'order-columns', batch: id, v: version },
  });
