import type { Card } from '../../../cards/elements.ts';
import {
  type BatchFacts,
  batchNoteCard,
  dryRunCard,
  takenCard,
  undoneCard,
} from '../../../cards/exchange/batch-card.ts';
import { batchesCard } from '../../../cards/exchange/batches-card.ts';
import { columnsCard } from '../../../cards/exchange/columns-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { fingerprint, halfKnown } from '../../exchange/sheet.ts';
import { may } from '../../permissions/permissions.ts';
import { type Known, knownRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { BatchOrder } from '../ports/exchange.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { columnFields } from './column-fields.ts';

/** So many workbooks are listed. */
const LATEST = 8;

async function refusedTo(
  openId: ViewOf<'order-batches'>['openId'],
  world: World,
  known: Known,
): Promise<string | undefined> {
  const allowed = may((await knownRoster(known, world)).actor(openId), 'takeOrders');
  return allowed.may ? undefined : allowed.why;
}

/** The latest workbooks of orders of whoever asks. */
export async function drawBatches({ openId }: ViewOf<'order-batches'>, world: World, known: Known): Promise<Drawn> {
  const why = await refusedTo(openId, world, known);
  if (why) return { words: why };
  return { card: batchesCard(await world.store.orderBatches(openId, LATEST), world.now()) };
}

/** A workbook of orders as it stands, for whoever dropped it. */
export async function drawBatch(
  { batch: id, openId }: ViewOf<'order-batch'>,
  world: World,
  known: Known,
): Promise<Drawn> {
  const [batch, why] = await Promise.all([world.store.orderBatch(id), refusedTo(openId, world, known)]);
  if (why) return { words: why };
  if (!batch || batch.openId !== openId) return { card: noticeCard('找不到了', '这张表不在了，请再发一次。', 'over') };
  const orders = await world.store.batchOrders(id);
  const of = (did: BatchOrder['did']) => orders.filter((one) => one.did === did);
  return {
    card: await cardOf(
      {
        batch,
        source: world.catalogue.source(batch.source ?? '')?.name,
        opened: of('opened'),
        toDispatch: batch.state === 'taken' ? await waiting(of('opened'), world) : 0,
        joined: of('joined'),
        updated: of('updated').length,
        late: of('late'),
      },
      world,
    ),
  };
}

/** How many of the new cases wait for the desk. */
async function waiting(opened: readonly BatchOrder[], { store }: World): Promise<number> {
  const sources = Map.groupBy(opened, ({ source }) => source);
  const found = await Promise.all(
    [...sources].map(([source, some]) =>
      store.casesOfOrders(
        source,
        some.map(({ number }) => number),
      ),
    ),
  );
  return found.flatMap((cases) => [...cases.values()]).filter(({ state }) => state === 'to-dispatch').length;
}

async function cardOf(facts: BatchFacts, { store, catalogue: { sources } }: World): Promise<Card> {
  const { batch } = facts;
  switch (batch.state) {
    case 'columns': {
      const known = (await store.sheetLayout(fingerprint(batch.headers))) ?? halfKnown(batch.headers, sources);
      const { fields, more } = columnFields(batch, sources, known);
      return columnsCard(batch, fields, more);
    }
    case 'dry':
      if (batch.dry) return dryRunCard(facts, batch.dry);
      return batchNoteCard(facts, '正在看表格', '马上就好。');
    case 'taken':
      return takenCard(facts);
    case 'undone':
      return undoneCard(facts);
    case 'refused':
      return batchNoteCard(facts, '这张表看不懂', batch.why ?? '');
    case 'taking':
      return batchNoteCard(
        facts,
        '正在收',
        `已经收了 ${facts.opened.length + facts.joined.length + facts.updated} 单，收完这张卡片会变。`,
      );
    case 'undoing':
      return batchNoteCard(facts, '正在撤回', '撤完这张卡片会变。');
    case 'reading':
      return batchNoteCard(facts, '正在看表格', '马上就好。');
  }
}
