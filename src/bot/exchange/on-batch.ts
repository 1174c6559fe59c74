import type { ActionOf } from '../../../cards/actions.ts';
import { nextBatch, type OrderBatch } from '../../exchange/batch.ts';
import { fingerprint } from '../../exchange/sheet.ts';
import { leftOut } from '../../forms/left-out.ts';
import { may } from '../../permissions/permissions.ts';
import { valuesOf } from '../core/form-values.ts';
import { nothing, type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { OrderBatchJob } from '../ports/exchange-jobs.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { columnFields, layoutPicked } from './column-fields.ts';
import { touchedOf } from './undo-batch.ts';

type Pressed = { batch: OrderBatch } | { refused: Reaction };

/** The batch of a button, for whoever dropped it; `v`: the card was not drawn before somebody else's step. */
async function pressed(
  { batch: id, v }: { batch: OrderBatch['id']; v?: number },
  { who: { openId } }: Click,
  world: World,
): Promise<Pressed> {
  const [batch, roster] = await Promise.all([world.store.orderBatch(id), readRoster(world)]);
  const allowed = may(roster.actor(openId), 'takeOrders');
  if (!allowed.may) return { refused: toast(allowed.why, 'warning') };
  if (!batch) return { refused: toast('这张表找不到了，请再发一次。', 'warning') };
  if (batch.openId !== openId)
    return { refused: toast('这张表是别的同事发的，请他来点；或者您自己发一次。', 'warning') };
  if (v !== undefined && batch.version !== v)
    return { refused: { ...nothing, answer: { show: { view: 'order-batch', batch: id, openId } } } };
  return { batch };
}

/** A step of a batch that a job goes on with; its card says so at once. */
function goesOn(batch: OrderBatch, step: OrderBatchJob['step'], next: OrderBatch, world: World): Reaction {
  const { id, openId } = batch;
  return {
    changes: [{ kind: 'exchange-batch', batch: next }],
    says: [{ kind: 'order-batch', batch: id, step, asked: world.newId(), about: id }],
    answer: { show: { view: 'order-batch', batch: id, openId } },
  };
}

/** 来单's list: one of its workbooks, as it stands. */
export async function onBatchSee(action: ActionOf<'order-batch-see'>, click: Click, world: World): Promise<Reaction> {
  const found = await pressed(action, click, world);
  if ('refused' in found) return found.refused;
  const { id, openId } = found.batch;
  return { ...nothing, answer: { show: { view: 'order-batch', batch: id, openId } } };
}

/** 收下. */
export async function onBatchTake(action: ActionOf<'order-batch-take'>, click: Click, world: World): Promise<Reaction> {
  const found = await pressed(action, click, world);
  if ('refused' in found) return found.refused;
  if (found.batch.state !== 'dry') return toast('这张表已经收过了。');
  return goesOn(found.batch, 'take', nextBatch(found.batch, { state: 'taking' }), world);
}

/** 整批撤回, while nobody has worked on any of it. */
export async function onBatchUndo(action: ActionOf<'order-batch-undo'>, click: Click, world: World): Promise<Reaction> {
  const found = await pressed(action, click, world);
  if ('refused' in found) return found.refused;
  if (found.batch.state !== 'taken') return toast('这一批现在不能撤。');
  const touched = await touchedOf(await world.store.batchOrders(found.batch.id), world);
  if (touched.length > 0) {
    const numbers = `${touched.slice(0, 3).join('、')}${touched.length > 3 ? ` 等 ${touched.length} 件` : ''}`;
    return toast(`已经有人在办，不能整批撤：${numbers}。单件请在事件卡片上处理。`, 'warning');
  }
  return goesOn(found.batch, 'undo', nextBatch(found.batch, { state: 'undoing' }), world);
}

/** 回填这张表: answers leave by this press alone. */
export async function onBatchFill(action: ActionOf<'order-batch-fill'>, click: Click, world: World): Promise<Reaction> {
  const found = await pressed(action, click, world);
  if ('refused' in found) return found.refused;
  const { id } = found.batch;
  return {
    ...toast('表格马上发到这里'),
    says: [{ kind: 'order-batch', batch: id, step: 'fill', asked: world.newId(), about: id }],
  };
}

/** The columns of a sheet nobody knew, picked: remembered by its headers, and the sheet is read anew. */
export async function onColumns(action: ActionOf<'order-columns'>, click: Click, world: World): Promise<Reaction> {
  const found = await pressed(action, click, world);
  if ('refused' in found) return found.refused;
  const { batch } = found;
  if (batch.state !== 'columns') return toast('这张表的列已经认过了。');
  const values = valuesOf(click.form ?? {});
  const { fields, more } = columnFields(batch, world.catalogue.sources);
  const wrong = leftOut([...fields, ...more], values);
  if (wrong) return toast(wrong, 'warning');
  const layout = layoutPicked(values, batch);
  if ('unknown' in layout) return toast(`表里没有「${layout.unknown.slice(0, 20)}」这一列，请照表头写。`, 'warning');
  const picked = Object.values(layout.columns);
  if (new Set(picked).size < picked.length) return toast('同一列选了两次，一列只能是一样，请改一下。', 'warning');
  const going = goesOn(batch, 'read', nextBatch(batch, { state: 'reading' }), world);
  const { openId } = batch;
  return {
    ...going,
    changes: [
      { kind: 'exchange-layout', fingerprint: fingerprint(batch.headers), layout, openId, at: world.now() },
      ...going.changes,
    ],
  };
}

/** 列认错了: its columns are asked for anew, while nothing of it was taken in. */
export async function onColumnsAgain(
  action: ActionOf<'order-columns-again'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const found = await pressed(action, click, world);
  if ('refused' in found) return found.refused;
  const { batch } = found;
  if (batch.state !== 'dry') return toast('这张表已经收过了。');
  const { id, openId } = batch;
  return {
    changes: [{ kind: 'exchange-batch', batch: nextBatch(batch, { state: 'columns' }) }],
    says: [],
    answer: { show: { view: 'order-batch', batch: id, openId } },
  };
}
