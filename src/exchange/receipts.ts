import * as z from 'zod';
import { RECEIPT_STEPS, type ReceiptStep } from '../../catalogue/sources/schema.ts';
import type { CaseEvent } from '../cases/lifecycle/events.ts';
import type { Case } from '../cases/record/case.ts';
import { CaseId } from '../cases/record/ids.ts';
import { DECLINE_WORDS, OUTCOME_WORDS } from '../cases/record/reasons.ts';
import { ENDED_STATES } from '../cases/record/state.ts';
import { redact } from '../redaction/redact.ts';

/** Where a receipt is: an answer that waits for the desk, on its way, there, given up, or not to be sent any more. */
export const ReceiptState = z.enum(['draft', 'queued', 'sent', 'dead', 'dropped']);
export type ReceiptState = z.infer<typeof ReceiptState>;

/** What a receipt says besides where its case stands. */
export const ReceiptWords = z.strictObject({
  department: z.string().nullable(),
  outcome: z.string().nullable(),
  text: z.string(),
  photos: z.array(z.string()).describe('our own images; of an answer those that may go with it'),
  by: z.string().nullable().describe('who let an answer go'),
});
export type ReceiptWords = z.infer<typeof ReceiptWords>;

/** One thing told back to a source of one of its orders, or kept back; `seq` counts them from 1. */
export const Receipt = z.strictObject({
  source: z.string(),
  number: z.string(),
  seq: z.int().min(1),
  caseId: CaseId,
  version: z.int().describe('of the case that it tells of'),
  step: z.enum(RECEIPT_STEPS),
  state: ReceiptState,
  at: z.int(),
  doneAt: z.int().nullable(),
  says: ReceiptWords,
});
export type Receipt = z.infer<typeof Receipt>;

/** What names a receipt. */
export type ReceiptKey = Pick<Receipt, 'source' | 'number' | 'seq'>;

/** What answers the order: it goes only when the desk has let it go. */
export const isAnswer = (step: ReceiptStep): boolean => step === 'closed' || step === 'returned';

const NOTHING: ReceiptWords = { department: null, outcome: null, text: '', photos: [], by: null };

/** The first receipt of an order: which case it is. */
export const accepted = (of: Pick<Receipt, 'source' | 'number' | 'caseId' | 'version' | 'at'>, seq = 1): Receipt => ({
  ...of,
  ...{ seq, step: 'accepted', state: 'queued', doneAt: null, says: NOTHING },
});

/** The first receipts of an order that joined a case: which it is, and who has it, where it was sent to somebody already. */
export function joined(
  of: Pick<Receipt, 'source' | 'number' | 'at'>,
  c: Pick<Case, 'id' | 'version' | 'lead'>,
  nameOf: (department: string) => string,
  seq = 1,
): Receipt[] {
  const first = accepted({ ...of, caseId: c.id, version: c.version }, seq);
  if (!c.lead) return [first];
  const says = { ...NOTHING, department: nameOf(c.lead.department) };
  return [first, { ...first, seq: seq + 1, step: 'dispatched', says }];
}

type Step = Pick<Receipt, 'step' | 'version' | 'says'>;

/** Why an order is given back: as the desk or whoever took it back said it. */
function givenBack({ command }: CaseEvent): string {
  if (command.do === 'decline')
    return [`${DECLINE_WORDS[command.reason]}。${command.channel}`, command.text].filter(Boolean).join('。');
  return command.do === 'withdraw' ? (command.text ?? '') : '';
}

/** What one event of a case is to those who wait for it elsewhere. */
function stepsIn(event: CaseEvent, c: Case, nameOf: (department: string) => string): Step[] {
  const { from, to, version, changes } = event;
  const ended = ENDED_STATES.includes(to);
  const was = from !== null && ENDED_STATES.includes(from);
  const step = (name: ReceiptStep, says: Partial<ReceiptWords>): Step => ({
    step: name,
    version,
    says: { ...NOTHING, ...says },
  });
  const { result } = c;
  const photos = result?.photos ?? [];
  const outcome = result ? OUTCOME_WORDS[result.outcome] : null;
  return [
    ...(was && !ended ? [step('reopened', {})] : []),
    ...(changes.lead && !ended ? [step('dispatched', { department: nameOf(changes.lead.department) })] : []),
    ...(to === 'closed' && !was ? [step('closed', { outcome, text: redact(result?.text ?? ''), photos })] : []),
    ...(to === 'declined' || to === 'withdrawn' ? [step('returned', { text: redact(givenBack(event)) })] : []),
  ];
}

/** What is to be told of an order, and which answers that wait are true no more. */
export type ToTell = { add: Receipt[]; drop: Receipt[] };

/**
 * What is new for an order since it was last told of its case. `known`: all its receipts, in their order; of an order without
 * any nothing is told, for it came by another road. An answer that nobody has let go falls with what it answered.
 */
export function toTell(
  known: readonly Receipt[],
  {
    c,
    events,
    nameOf,
    now,
  }: { c: Case; events: readonly CaseEvent[]; nameOf(department: string): string; now: number },
): ToTell {
  const [first] = known;
  if (!first) return { add: [], drop: [] };
  const after = Math.max(0, ...known.filter(({ caseId }) => caseId === c.id).map(({ version }) => version));
  let seq = Math.max(...known.map((one) => one.seq));
  let drafts = known.filter(({ state }) => state === 'draft');
  const told: ToTell = { add: [], drop: [] };
  for (const step of events.filter(({ version }) => version > after).flatMap((event) => stepsIn(event, c, nameOf))) {
    const stale = drafts;
    if (stale.length > 0) {
      drafts = [];
      told.drop.push(...stale.filter((one) => known.includes(one)));
      told.add = told.add.filter((one) => !stale.includes(one));
      // Whoever was never told that it is over need not hear that it goes on.
      if (step.step === 'reopened') continue;
    }
    const { source, number } = first;
    const answer = isAnswer(step.step);
    const one: Receipt = {
      ...{ source, number, seq: ++seq, caseId: c.id, at: now, doneAt: null },
      ...step,
      state: answer ? 'draft' : 'queued',
    };
    told.add.push(one);
    if (answer) drafts = [one];
  }
  return told;
}

/**
 * Which of an order's receipts this is for whoever gets them, from 1 and without a hole: an answer that was never let go is
 * none of them. `all`: the receipts of its order.
 */
export const sequenceOf = ({ seq }: Pick<Receipt, 'seq'>, all: readonly Pick<Receipt, 'seq' | 'state'>[]): number =>
  all.filter((one) => one.seq <= seq && one.state !== 'dropped').length;

/** A receipt as it is sent: whose it is, what it tells, and of an answer its words. `photos`: where its pictures can be fetched. */
export const receiptBody = (
  { source, number, caseId, step, at, says }: Receipt,
  { sequence, photos }: { sequence: number; photos: readonly string[] },
) => ({
  type: `receipt.${step}`,
  timestamp: new Date(at).toISOString(),
  data: {
    ...{ source, id: number, case: caseId, sequence, step },
    ...(says.department === null ? {} : { department: says.department }),
    ...(isAnswer(step) ? { outcome: says.outcome, text: says.text, photos: photos.map((url) => ({ url })) } : {}),
  },
});
