import * as z from 'zod';
import type { Case } from '../cases/record/case.ts';
import { CaseId } from '../cases/record/ids.ts';
import { redact } from '../redaction/redact.ts';

const MINUTE = 60_000;
/** So often is it looked how it stands, ms: while it runs, once it is over there, and while nobody answers. */
const LOOK = { open: 15 * MINUTE, closed: 24 * 60 * MINUTE, silent: 60 * MINUTE };
/** So many times unanswered, and the desk is told. */
const SILENT = 4;

/** What was asked of another service for a case that was referred to it. `since`: when it was referred, epoch ms. */
export const Open311Referral = z.strictObject({
  caseId: CaseId,
  partner: z.string(),
  since: z.int(),
  state: z.enum(['asked', 'over', 'done']).describe('runs there; is over there; is with us again, or closed'),
  request: z.string().nullable().describe('their number'),
  token: z.string().nullable().describe('what stands for it until there is one'),
  status: z.string(),
  notes: z.string(),
  silent: z.int().describe('how often nobody answered, one after another'),
});
export type Open311Referral = z.infer<typeof Open311Referral>;

/** Another service of GeoReport v2, as far as it is asked for something. */
export type Partner = {
  source: string;
  body: string;
  services: Readonly<Record<string, string>>;
  jurisdiction: string | null;
  keys: readonly string[];
};

const cut = (said: string, most: number) => [...said].slice(0, most).join('');

/** What a case is asked for as: its words redacted, the place, our number; nobody's name. Undefined where they have no service for it. */
export function askedOf(
  c: Case,
  { services, jurisdiction, keys }: Partner,
  office: string,
): URLSearchParams | undefined {
  const code = services[c.matterId ?? ''] ?? services.其他;
  if (code === undefined) return undefined;
  const { community, estate, detail } = c.place;
  const [, lat, long] = /^(-?[\d.]+), (-?[\d.]+)/.exec(String(c.asks.坐标 ?? '')) ?? [];
  return new URLSearchParams({
    api_key: keys[0] ?? '',
    ...(jurisdiction === null ? {} : { jurisdiction_id: jurisdiction }),
    service_code: code,
    ...(lat && long ? { lat, long } : {}),
    address_string: cut(redact([community, estate, detail].filter(Boolean).join('')), 200),
    description: cut(`${redact(c.description)}（${office} ${c.id}）`, 4000),
  });
}

const words = (notes: string): string => cut(redact(notes), 800);

/** What is new where they were asked how it stands, in words for the record; undefined for nothing. */
export function newsIn(
  before: Open311Referral,
  row: Readonly<Record<string, string>>,
): { next: Open311Referral; news: string | undefined } {
  const status = (row.status ?? '').toLowerCase() === 'closed' ? 'closed' : 'open';
  const notes = words(row.status_notes ?? '');
  const next: Open311Referral = {
    ...before,
    request: row.service_request_id || before.request,
    state: status === 'closed' ? 'over' : 'asked',
    ...{ status, notes, silent: 0 },
  };
  const numbered = before.request === null && next.request !== null ? `对方编号 ${cut(next.request, 60)}` : '';
  const moved = status !== before.status ? { open: '对方在办', closed: '对方已办结' }[status] : '';
  const said = notes !== before.notes ? notes : '';
  const news = [numbered, moved, said].filter(Boolean).join('。');
  return { next, news: news || undefined };
}

/** The same after nobody answered; `tell`: the desk is to hear of it now. */
export const unanswered = (before: Open311Referral): { next: Open311Referral; tell: boolean } => ({
  next: { ...before, silent: before.silent + 1 },
  tell: before.silent + 1 === SILENT,
});

/** When it is looked at next, epoch ms; null for never. */
export const lookAt = ({ state, silent }: Open311Referral, now: number): number | null => {
  if (state === 'done') return null;
  return now + (silent > 0 ? LOOK.silent : LOOK[state === 'over' ? 'closed' : 'open']);
};
