import * as z from 'zod';
import { codesOf } from '../../codes.ts';

/** Which step the time of a matter limits. */
export const ResolveIs = z.enum(['办结', '首次答复']);
export type ResolveIs = z.infer<typeof ResolveIs>;

export const CLOCK_WORDS = {
  dispatch: '派遣',
  sign: '签收',
  ruling: '退单裁定',
  approval: '审批',
  contact: '联系反映人',
  resolve: '办结（或首次答复）',
  council: '会商',
  resume: '恢复办理',
  wrapUp: '可以结了',
  verify: '核查',
  confirm: '确认',
  outside: '外单位回复',
  origin: '来件时限',
  supervision: '督办时限',
} as const;
export const ClockName = codesOf(CLOCK_WORDS);
export type ClockName = z.infer<typeof ClockName>;

/** The limits of which a case remembers whether they were kept. */
export const KeptLimit = ClockName.extract(['sign', 'contact', 'resolve', 'council']);
export type KeptLimit = z.infer<typeof KeptLimit>;

type Promised = { limits: { resolveIs: ResolveIs }; times: { firstFedBack: number | null } };

/** What a clock of this case limits: some matters promise the first answer by then, not the end; later ones are no first. */
export function clockWord(name: ClockName, { limits, times }: Promised): string {
  if (name !== 'resolve') return CLOCK_WORDS[name];
  return limits.resolveIs === '首次答复' && times.firstFedBack !== null ? '再次答复' : limits.resolveIs;
}

/** How long: natural milliseconds, milliseconds of office time, working days of the official calendar, a fixed instant, or so many working days before one. */
export const Span = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('natural'), ms: z.number() }),
  z.strictObject({ unit: z.literal('office'), ms: z.number() }),
  z.strictObject({ unit: z.literal('days'), days: z.number() }),
  z.strictObject({ unit: z.literal('date'), at: z.int() }),
  z.strictObject({ unit: z.literal('before'), at: z.int(), days: z.int() }),
]);
export type Span = z.infer<typeof Span>;

/** One running or stopped time limit. All instants are epoch milliseconds. */
export const Clock = z.strictObject({
  name: ClockName,
  owner: z.string().nullable().describe('the department whose office hours count; null is the desk'),
  from: z.int(),
  span: Span,
  amberAt: z.int().nullable(),
  dueAt: z.int(),
  amberTold: z.int().nullable(),
  redTold: z.int().nullable(),
  stopped: Span.nullable().describe('what is left while stopped; null while running'),
  uncovered: z.array(z.int()).describe('years it reaches for which no official calendar is known yet'),
});
export type Clock = z.infer<typeof Clock>;
