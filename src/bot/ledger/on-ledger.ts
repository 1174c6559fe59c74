import type { ActionOf } from '../../../cards/actions.ts';
import type { OpenId } from '../../brands.ts';
import { LEDGER_KINDS } from '../../ledger/tables.ts';
import { may } from '../../permissions/permissions.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { KeepLedger } from '../ports/ledger.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { upFrom } from './up-from.ts';

/** Every table of the ledger is brought up to date. */
const keepAll: KeepLedger[] = LEDGER_KINDS.map((table) => ({ kind: 'keep-ledger', table }));

async function changed(
  openId: OpenId,
  world: World,
  { changes, says, words }: { changes: Change[]; says: KeepLedger[]; words: string },
): Promise<Reaction> {
  const roster = await readRoster(world);
  const allowed = may(roster.actor(openId), 'keepLedger');
  if (!allowed.may) return toast(allowed.why, 'warning');
  const entry = { at: world.now(), by: roster.member(openId)?.name ?? '', what: words };
  return {
    changes: [...changes, { kind: 'roster-log', entry }],
    says,
    answer: { toast: { type: 'success', content: words }, show: { view: 'ledger', openId } },
  };
}

/** 开始记: the ledger is kept in this Base from now on, and in no other. */
export const onLedgerOn = ({ app }: ActionOf<'ledger-on'>, { who: { openId } }: Click, world: World) =>
  changed(openId, world, {
    changes: [{ kind: 'ledger-on', app, by: openId, at: world.now(), from: upFrom(world) }],
    says: keepAll,
    words: '开始记到多维表格',
  });

/** 不记了: nothing more is written; what is in the Base stays there. */
export const onLedgerOff = (_: ActionOf<'ledger-off'>, { who: { openId } }: Click, world: World) =>
  changed(openId, world, { changes: [{ kind: 'ledger-off' }], says: [], words: '不再记到多维表格' });

/** 接着记, after what was wrong has been put right. */
export async function onLedgerAgain(_: ActionOf<'ledger-again'>, { who: { openId } }: Click, world: World) {
  const ledger = await world.store.ledger();
  if (!ledger) return toast('台账已经停了，发「多维表格」看怎么开');
  const changes: Change[] = [{ kind: 'ledger-fault', app: ledger.app, fault: undefined }];
  return changed(openId, world, { changes, says: keepAll, words: '接着记到多维表格' });
}
