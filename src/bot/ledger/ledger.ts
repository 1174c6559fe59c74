import type { LedgerAction } from '../../../cards/ledger/actions.ts';
import type { OpenId } from '../../brands.ts';
import { ALL_KEPT } from '../../ledger/limits.ts';
import { baseIn } from '../../ledger/link.ts';
import { LEDGER_KINDS } from '../../ledger/tables.ts';
import type { Subject } from '../core/subject.ts';
import type { Phrase, Shown } from '../core/word.ts';
import type { KeepLedger, LedgerView } from '../ports/ledger.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { drawLedger } from './draw-ledger.ts';
import { keepLedger } from './keep.ts';
import { onLedgerAgain, onLedgerOff, onLedgerOn } from './on-ledger.ts';

const standing = (openId: OpenId): Shown => ({ view: { view: 'ledger', openId }, own: true });

const IN_WIKI = '这个多维表格在知识库里，链接里没有它的编号。请在云文档里另建一个，把以 /base/ 的链接发来。';

/** 「多维表格」 and the link of one. */
const linked: Phrase = {
  like: ['多维表格 https://sample.feishu.cn/base/bascnSampleBase0001'],
  read(said, openId) {
    const link = /^多维表格\s*(http\S+)$/.exec(said)?.[1];
    const base = link === undefined ? undefined : baseIn(link);
    if (base === undefined) return undefined;
    if (base === 'wiki') return { view: { view: 'words', words: IN_WIKI }, own: true };
    return { view: { view: 'ledger', openId, app: base.app }, own: true };
  },
};

/** Every minute: the tables of which something changed, or something is still to be taken in. */
async function keepDue({ store, now }: World): Promise<void> {
  const ledger = await store.ledger();
  if (!ledger || ledger.fault !== undefined) return;
  const waits = await Promise.all(LEDGER_KINDS.map((table) => store.ledgerWaiting(table, 1)));
  const due = LEDGER_KINDS.filter((table, i) => ledger.tables[table].upto !== ALL_KEPT || (waits[i]?.length ?? 0) > 0);
  if (due.length > 0)
    await store.commit({ at: now(), changes: [], says: due.map((table) => ({ kind: 'keep-ledger', table })) });
}

/** Cases, visits and what they found, kept in the office's own 多维表格 as well. */
export const ledger = {
  clicks: { 'ledger-on': onLedgerOn, 'ledger-off': onLedgerOff, 'ledger-again': onLedgerAgain },
  views: { ledger: drawLedger },
  jobs: { 'keep-ledger': keepLedger },
  words: { 多维表格: standing },
  phrases: [linked],
  help: [{ line: '多维表格　把台账记到飞书多维表格', for: ['admin'] }],
  clockWork: { ledger: { work: keepDue } },
} satisfies Subject<LedgerAction, LedgerView, Extract<Outgoing, KeepLedger>>;
