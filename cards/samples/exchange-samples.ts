import { MessageId, OpenId } from '../../src/brands.ts';
import { CaseId } from '../../src/cases/record/ids.ts';
import { BatchId, type DryRun, type OrderBatch } from '../../src/exchange/batch.ts';
import { type Receipt, ReceiptState } from '../../src/exchange/receipts.ts';
import type { Field } from '../../src/forms/field.ts';
import { type AnswerFacts, answerCard, answerFormCard } from '../exchange/answer-card.ts';
import { batchNoteCard, dryRunCard, takenCard, undoneCard } from '../exchange/batch-card.ts';
import { batchesCard } from '../exchange/batches-card.ts';
import { cameCard } from '../exchange/came-card.ts';
import { columnsCard } from '../exchange/columns-card.ts';
import { sourcesCard } from '../exchange/sources-card.ts';
import type { Sample } from './sample.ts';

const AT = Date.UTC(2026, 10, 24, 2);
const HEADERS = ['工单编号', '说了什么', '地址', '截止时间'];

const NOTHING_NEW: DryRun = {
  ...{ fresh: 0, joined: 0, updated: 0, same: 12, forDesk: 0, some: [], unreadCount: 0 },
  unread: [],
};
const DRY: DryRun = {
  ...{ fresh: 9, joined: 1, updated: 3, same: 5, forDesk: 3 },
  some: [
    { number: '样例-001', class: '民生诉求', matter: '餐饮油烟扰民', guess: null },
    { number: '样例-002', class: '民生诉求', matter: null, guess: '路灯故障' },
    { number: '样例-003', class: '火灾事故', matter: null, guess: null },
    { number: '样例-004', class: '部门协同', matter: null, guess: null },
  ],
  unread: [
    { row: 8, column: '诉求内容', why: '是公式，请改成直接写内容' },
    { row: 9, column: '办理时限', why: '时间看不懂，要写成 2026-12-03 17:30 这样' },
    { row: 10, why: '和第 2 行是同一个编号' },
  ],
  unreadCount: 3,
};
const BATCH: OrderBatch = {
  ...{ id: BatchId.parse('sample-batch'), version: 2, openId: OpenId.parse('ou_sample_desk'), at: AT },
  ...{ messageId: MessageId.parse('om_sample_file'), fileKey: 'file_v3_sample', fileName: '12345工单（样例）.xlsx' },
  ...{ state: 'dry', source: 'hotline', headers: HEADERS, dry: DRY, why: null },
};
const opened = ['001', '002', '003'].map((n) => ({ number: `样例-${n}`, caseId: `WX-261124-${n}` }));
const some = {
  batch: BATCH,
  source: '12345 热线',
  opened,
  toDispatch: 1,
  joined: [],
  updated: 3,
  late: opened.slice(0, 1),
};

const column = (name: string, label: string, preset?: string): Field => ({
  ...{ kind: 'choice', name, label, placeholder: '选一列', preset },
  options: HEADERS.map((header, at) => ({ value: String(at), label: header })),
});

const ANSWERED: Receipt = {
  ...{ source: 'platform', number: '样例-001', seq: 3, caseId: CaseId.parse('WX-261124-001'), version: 6 },
  ...{ step: 'closed', state: 'draft', at: AT, doneAt: null },
  says: {
    department: null,
    outcome: '已解决',
    text: '楼道里的纸箱已经清走，和住户说好不再堆。',
    photos: ['img_v3_sample'],
    by: null,
  },
};
const ANSWER: AnswerFacts = {
  ...{ receipt: ANSWERED, mark: '141', title: '楼道堆物', due: AT + 9 * 24 * 3_600_000, now: AT },
  hasAddress: true,
};
const ANSWER_FIELD: Field = {
  ...{ kind: 'text', name: 'text', label: '答复对方的话', placeholder: '对方系统里的人和反映人会看到' },
  preset: ANSWERED.says.text,
};

/** A workbook of orders from its first look to its being taken back; what is told to other systems. */
export function exchangeSamples(): Sample[] {
  const unread = { ...some, batch: { ...BATCH, why: '第一张表里没有表头，请发导出的原表。' } };
  const batches = [
    BATCH,
    { ...BATCH, dry: NOTHING_NEW },
    { ...BATCH, state: 'taken' as const },
    { ...BATCH, state: 'undone' as const },
  ];
  return [
    { name: 'order-dry-run', card: dryRunCard(some, DRY) },
    { name: 'order-nothing-new', card: dryRunCard(some, NOTHING_NEW) },
    {
      name: 'order-columns',
      card: columnsCard(
        { ...BATCH, dry: null },
        [column('number', '对方的编号', '0'), column('text', '内容')],
        [column('due', '要求答复的时间', '3')],
      ),
    },
    { name: 'order-taken', card: takenCard(some) },
    { name: 'order-undone', card: undoneCard({ ...some, opened: opened.slice(0, 1) }) },
    { name: 'order-refused', card: batchNoteCard(unread, '这张表看不懂', unread.batch.why) },
    { name: 'order-batches', card: batchesCard(batches, AT) },
    ...['draft', 'queued', 'sent', 'dead', 'dropped'].map((state) => ({
      name: `order-answer-${state}`,
      card: answerCard({ ...ANSWER, receipt: { ...ANSWERED, state: ReceiptState.parse(state), doneAt: AT } }),
    })),
    {
      name: 'order-returned',
      card: answerCard({ ...ANSWER, receipt: { ...ANSWERED, step: 'returned' }, hasAddress: false }),
    },
    { name: 'order-answer-form', card: answerFormCard(ANSWER, [ANSWER_FIELD]) },
    {
      name: 'order-sources',
      card: sourcesCard({
        sources: [
          { name: '12345 热线', how: 'workbook', told: false, takenAt: null, refused: 0, why: null },
          { name: '141 基层治理平台', how: 'signed', told: true, takenAt: AT, refused: 3, why: '签名不对' },
          { name: '样例平台', how: 'unsigned', told: false, takenAt: null, refused: 0, why: null },
        ],
        drafts: [ANSWERED],
        dead: [{ ...ANSWERED, state: 'dead', seq: 2, step: 'dispatched' }],
        mark: () => '141',
        now: AT,
      }),
    },
    {
      name: 'orders-came',
      card: cameCard({ since: AT, now: AT, waiting: 3, dispatched: 8, done: 1, late: ['WX-261124-001'], more: 40 }),
    },
  ];
}
