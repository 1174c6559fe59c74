import * as z from 'zod';
import { optionsOfWords } from '../../../forms/field.ts';
import { dayIn, wordsIn, wordsOrNull } from '../../../forms/values.ts';
import { closeOf } from '../../clocks/clock-spans.ts';
import type { Case } from '../../record/case.ts';
import { type CaseLine, LINE_WORDS, openLines } from '../../record/line.ts';
import type { Person } from '../../record/person.ts';
import { pictured, spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { endsWithLines, handedIn } from '../closing/handed-in.ts';
import { define, type Guard } from '../define.ts';
import { optional, photos } from '../field-schemas.ts';
import { actingPerson, worked } from '../parties.ts';
import { byLeadOrStandIn } from '../rights.ts';
import { type Refused, refuse } from '../ruling.ts';
import { withPhotos } from '../with-photos.ts';
import { acceptedBefore, acceptLine, lineName, seenAtOnce } from './accept-line.ts';

/** What somebody finds of one line who looks at it again. */
export const FOUND_WORDS = {
  corrected: LINE_WORDS.corrected,
  partly: LINE_WORDS.partly,
  'not-corrected': LINE_WORDS['not-corrected'],
  void: LINE_WORDS.void,
} as const;
const Found = z.enum(['corrected', 'partly', 'not-corrected', 'void']);

const fields = {
  checks: z.array(z.strictObject({ n: z.int(), found: Found })).max(60),
  seen: z.boolean().describe('looked at on the spot, not on a picture alone'),
  due: z.iso.date().nullable().describe('a later date for what is not put right'),
  text: optional,
  photos,
};
type Command = z.output<z.ZodObject<typeof fields>>;

/** What was done, where nobody wrote more. */
const ALL_RIGHT = '复查过了，每一条都改好了';

export const hasOpenLines: Guard = { holds: (c) => openLines(c).length > 0, why: '没有还要改的条目了，请点「反馈」' };

const checked = (
  line: CaseLine,
  { checks, seen, photos: [picture] }: Command,
  due: number | null,
  by: Person,
  now: number,
): CaseLine => {
  const found = checks.find(({ n }) => n === line.n)?.found;
  if (!found) return line;
  const pictured = { ...line, photo: picture ?? line.photo };
  if (found === 'corrected' || found === 'void') return acceptLine(pictured, { state: found, seen, by, now });
  return { ...pictured, state: found, due: Math.max(line.due, due ?? 0) };
};

function fault(c: Case, { checks, seen, due, text }: Command, now: number, dueAt: number | null): Refused | undefined {
  const open = openLines(c);
  if (checks.length === 0) return refuse('missing', '请至少写一条看到的情况');
  const strange = checks.find(({ n }) => !open.some((line) => line.n === n));
  if (strange) return refuse('missing', `第 ${strange.n} 条已经改好了，只看没改好的`);
  const of = (found: string) => open.filter(({ n }) => checks.some((one) => one.n === n && one.found === found));
  if (of('void').length > 0 && !text) return refuse('missing', '「不用改」的，请写一句为什么');
  if (due && !text) return refuse('missing', '改了日期的，请写一句为什么');
  if (dueAt !== null && dueAt <= now) return refuse('missing', '新的日期要在今天以后');
  return seenAtOnce(of('corrected'), seen);
}

/** Whether nothing is left to hear or to show: seen there, or on a picture where the matter asks for one. */
const isAllDone = (c: Case, lines: readonly CaseLine[], { seen, photos }: Command): boolean =>
  openLines({ lines }).length === 0 &&
  c.supports.every(({ state }) => state !== 'asked') &&
  (seen || !c.feedbackPhoto || photos.length > 0);

/**
 * 复查: what is found of each line that was not right; those that were are not asked again. With the last line of what a visit
 * found the lead is done, without a 反馈 of its own.
 */
export const recheck = define({
  name: 'recheck',
  word: '复查',
  fields,
  from: ['in-hand'],
  when: hasOpenLines,
  right: byLeadOrStandIn('复查'),
  button: 'beside',
  standIn: '代复查',
  form: {
    past: true,
    photos: true,
    fields: ({ c }) => [
      ...openLines(c).map((line) => ({
        kind: 'choice' as const,
        name: `line_${line.n}`,
        label: lineName(line),
        placeholder: '没看就不选',
        options: optionsOfWords(FOUND_WORDS),
      })),
      { kind: 'check', name: 'seen', label: '到现场看过', preset: true },
      { kind: 'date', name: 'due', label: '没改好的，改到哪天', placeholder: '日期不变就不选' },
      { kind: 'text', name: 'text', label: '说明', placeholder: '改了日期、不用改的，写一句为什么' },
    ],
    read: (values, { c }, sent) => ({
      checks: openLines(c).flatMap(({ n }) => {
        const found = wordsIn(values[`line_${n}`]);
        return found ? [{ n, found }] : [];
      }),
      seen: values.seen === true,
      due: dayIn(values.due) || null,
      text: wordsOrNull(values.text),
      photos: sent,
    }),
  },
  onCard: 'note',
  told: {
    checks: {
      label: '看到',
      say: (checks) => checks.map(({ n, found }) => `第 ${n} 条${FOUND_WORDS[found]}`).join('；') || undefined,
    },
    seen: { label: '到现场', say: (seen) => (seen ? '看过' : '只看了照片') },
    due: spoken('改到'),
    text: spoken('说明'),
    photos: pictured,
  },
  rule({ c, command, actor, context }) {
    const by = actingPerson(actor);
    const hours = context.roster.hours(c.lead?.department ?? null);
    const due = command.due === null ? null : closeOf(command.due, hours);
    const looked = openLines(c).filter(({ n }) => command.checks.some((one) => one.n === n));
    const refused = fault(c, command, context.now, due) ?? acceptedBefore(c, looked, by.openId, context.roster);
    if (refused) return refused;
    const lines = c.lines.map((line) => checked(line, command, due, by, context.now));
    if (endsWithLines(c) && isAllDone(c, lines, command))
      return handedIn(c, by, context, {
        ...{ lines, ...withPhotos(c, command.photos, actor) },
        result: { text: command.text ?? ALL_RIGHT, outcome: 'solved', photos: command.photos },
      });
    return {
      kind: 'effect',
      changes: { lines, ...withPhotos(c, command.photos, actor), workedBy: worked(c, by.openId) },
      tells: [tell(c, 'reporter', 'rechecked')],
    };
  },
});
