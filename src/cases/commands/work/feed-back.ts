import * as z from 'zod';
import { type Field, optionsOfWords } from '../../../forms/field.ts';
import { allPicked, type Values, wordsIn, wordsOrNull } from '../../../forms/values.ts';
import type { Case } from '../../record/case.ts';
import { type CaseLine, CLOSED_LINES, openLines } from '../../record/line.ts';
import type { Person } from '../../record/person.ts';
import { OUTCOME_WORDS, Outcome } from '../../record/reasons.ts';
import { coded, pictured, spoken, unsaid } from '../../told/line.ts';
import type { Asking, Before } from '../asking.ts';
import { handedIn } from '../closing/handed-in.ts';
import { define } from '../define.ts';
import { photos, short, text } from '../field-schemas.ts';
import { acceptedBefore, acceptLine, lineName, seenAtOnce } from '../lines/accept-line.ts';
import { actingPerson, nameOf } from '../parties.ts';
import { byLeadOrStandIn } from '../rights.ts';
import { type Refused, refuse } from '../ruling.ts';
import { standsInFor, standsInTold, stoodInFor } from '../stand-in.ts';

/** What would be refused after all the typing is said before it. */
function notYet({ c, departmentName }: Asking): Before[] {
  const asked = c.supports.filter(({ state }) => state === 'asked').map(({ department }) => departmentName(department));
  return [
    ...(asked.length > 0
      ? [{ words: `${asked.join('、')}还没有反馈配合：等他们反馈，或先点「不再需要配合」，再提交这张表。` }]
      : []),
    ...(openLines(c).length > 1 ? [{ words: '每一条都改好了才提交；没改好的先点「复查」记下。' }] : []),
    ...(c.feedbackPhoto ? [{ words: '这类事项要有现场照片：先把照片发到这里，再提交。' }] : []),
  ];
}

/** The lines that a feedback closes. */
const closing = (c: Case, numbers: readonly number[]): CaseLine[] =>
  openLines(c).filter(({ n }) => numbers.includes(n));

const corrected = (line: CaseLine, numbers: readonly number[], seen: boolean, by: Person, now: number): CaseLine =>
  numbers.includes(line.n) && !CLOSED_LINES.includes(line.state)
    ? acceptLine(line, { state: 'corrected', seen, by, now })
    : line;

/** A case ends when every line of it has. */
function stillToDo(c: Pick<Case, 'lines'>): Refused | undefined {
  const left = openLines(c);
  if (left.length === 0) return undefined;
  return refuse(
    'missing',
    `还有 ${left.length} 条没改好：${left.map(lineName).join('、')}。改好了再反馈；没改好的先点「复查」记下`,
  );
}

/** Which lines are put right: all that are open, unless somebody takes one away. */
function linesAsked(c: Case): Field[] {
  const open = openLines(c);
  if (open.length === 0) return [];
  const options = open.map((line) => ({ value: String(line.n), label: lineName(line) }));
  return [
    {
      kind: 'choices',
      name: 'corrected',
      label: '哪几条改好了',
      placeholder: '可多选，没改好的不选',
      options,
      preset: options.map(({ value }) => value),
    },
    { kind: 'check', name: 'seen', label: '到现场看过', preset: true },
  ];
}

/** What was filled in of the lines; where none was asked, nothing is said of having been there. */
function linesRead(values: Values, c: Case) {
  const asked = openLines(c).length > 0;
  return {
    corrected: asked ? allPicked(values.corrected).map(Number) : undefined,
    seen: asked ? values.seen === true : undefined,
  };
}

/** 反馈: what was done, every support heard or waived, the photos the matter demands. */
export const feedBack = define({
  name: 'feedBack',
  word: '反馈',
  fields: {
    text,
    outcome: Outcome,
    fileNumber: short.nullable(),
    photos,
    standsInFor,
    corrected: z.array(z.int()).max(60).optional().describe('lines put right, by their numbers'),
    seen: z.boolean().optional().describe('the lines were looked at on the spot'),
  },
  from: ['in-hand'],
  right: byLeadOrStandIn('反馈'),
  button: 'forward',
  standIn: '代反馈',
  form: {
    past: true,
    photos: true,
    before: notYet,
    fields: ({ c }) => [
      ...linesAsked(c),
      {
        kind: 'choice',
        name: 'outcome',
        label: '结果',
        placeholder: '选结果',
        missing: '请选结果',
        required: true,
        options: optionsOfWords(OUTCOME_WORDS),
        preset: 'solved',
      },
      {
        kind: 'text',
        name: 'text',
        label: '做了什么',
        placeholder: '什么时候去的、做了什么、现在怎么样',
        missing: '请写做了什么',
        required: true,
      },
      {
        kind: 'line',
        name: 'fileNumber',
        label: '立案文号（已立案才填）',
        placeholder: '如 杭西综执立〔2026〕12号',
        missing: '立案文号太长了，请只写文号',
      },
    ],
    read: (values, { c, openId, workersOf }, sent) => ({
      outcome: wordsIn(values.outcome),
      text: wordsIn(values.text),
      fileNumber: wordsOrNull(values.fileNumber),
      photos: sent,
      ...linesRead(values, c),
      standsInFor: stoodInFor(c, (department) => workersOf(department).some((one) => one.openId === openId)),
    }),
  },
  onCard: 'record',
  told: {
    text: spoken('做了什么'),
    outcome: coded('结果', OUTCOME_WORDS),
    fileNumber: spoken('立案文号'),
    photos: pictured,
    standsInFor: standsInTold('代反馈'),
    corrected: unsaid('each line says on the card that it was put right'),
    seen: { label: '到现场', say: (seen = true) => (seen ? undefined : '只看了照片') },
  },
  rule({ c, command, actor, context }) {
    const by = actingPerson(actor);
    const { now } = context;
    const missing = c.supports.filter(({ state }) => state === 'asked');
    if (missing.length > 0) {
      const names = missing.map(({ department }) => nameOf(department, context.roster)).join('、');
      return refuse('missing', `${names}还没有反馈；请等他们反馈，或点「不再需要配合」`);
    }
    if (c.feedbackPhoto && command.photos.length === 0)
      return refuse('missing', '这类事项反馈要有现场照片，先把照片发到这里再提交');
    const fileNumber = command.fileNumber ?? c.fileNumber;
    if (command.outcome === 'filed' && !fileNumber) return refuse('missing', '结果是「已立案」的，请填立案文号');
    const { corrected: ticked = [], seen = true } = command;
    const lines = c.lines.map((line) => corrected(line, ticked, seen, by, now));
    const unfinished =
      seenAtOnce(closing(c, ticked), seen) ??
      acceptedBefore(c, closing(c, ticked), by.openId, context.roster) ??
      stillToDo({ lines });
    if (unfinished) return unfinished;
    return handedIn(c, by, context, {
      fileNumber,
      result: { text: command.text, outcome: command.outcome, photos: command.photos },
      ...(c.lines.length > 0 ? { lines } : {}),
    });
  },
});
