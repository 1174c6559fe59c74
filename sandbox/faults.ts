import * as z from 'zod';
import type { Dice } from './dice.ts';

const odds = z.number().min(0).max(1);

/** How often the platform misbehaves, each from 0 (never, the start) to 1 (always); times in milliseconds. */
export const Faults = z.strictObject({
  /** Events delivered a second time after a good answer. */
  duplicates: odds,
  /** Events that set out late, by up to `maxDelayMs`. */
  delays: odds,
  maxDelayMs: z.number().min(0),
  /** Events held back so that a later one overtakes them. */
  reordering: odds,
  /** Good answers of the host that the platform does not see, so that it delivers again. */
  lostAcks: odds,
  /** API calls answered 500 without effect. */
  serverErrors: odds,
  /** API calls carried out whose answer is cut off. */
  lostAnswers: odds,
  /** API calls carried out whose answer comes only after `timeoutMs` of real time. */
  timeouts: odds,
  timeoutMs: z.number().min(0),
  /** API calls refused for their rate. */
  rateLimits: odds,
  /** API calls whose connection breaks before any effect. */
  resets: odds,
  /** API calls that find their token expired. */
  tokenExpiry: odds,
});
export type Faults = z.infer<typeof Faults>;

const CALL_KINDS = ['server-error', 'lost-answer', 'timeout', 'rate-limit', 'reset', 'token-expired', 'code'] as const;
const PUSH_KINDS = ['duplicate', 'delay', 'lost-ack'] as const;

/** A fault ordered for the next `times` occasions; `api` narrows it to calls whose name contains it. */
export const PlannedFault = z.strictObject({
  kind: z.enum([...CALL_KINDS, ...PUSH_KINDS]),
  api: z.string().optional(),
  times: z.number().int().min(1).default(1),
  /** For kind `code`: the platform's refusal. */
  code: z.number().int().optional(),
  msg: z.string().optional(),
});
export type PlannedFault = z.infer<typeof PlannedFault>;

export type CallFault = { kind: (typeof CALL_KINDS)[number]; code?: number; msg?: string };
export type PushFault = (typeof PUSH_KINDS)[number];

/** Something the platform refused or could not deliver; `injected` when a fault setting made it so. */
export type Rejection = {
  at: number;
  kind: 'api' | 'callback' | 'delivery';
  where: string;
  code: number;
  msg: string;
  injected: boolean;
};

/** The faults in force, those ordered, and what was refused so far. */
export type FaultDesk = {
  odds: Faults;
  planned: PlannedFault[];
  rejections: Rejection[];
  /** How often each kind of fault has befallen a call or a delivery. */
  befell: Partial<Record<PlannedFault['kind'], number>>;
  /** The fault that befalls this API call, if any. */
  forCall(api: string): CallFault | undefined;
  /** Whether this fault befalls the event being pushed. */
  forPush(kind: PushFault): boolean;
  reset(): void;
};

const CALM: Faults = {
  duplicates: 0,
  delays: 0,
  maxDelayMs: 2000,
  reordering: 0,
  lostAcks: 0,
  serverErrors: 0,
  lostAnswers: 0,
  timeouts: 0,
  timeoutMs: 30_000,
  rateLimits: 0,
  resets: 0,
  tokenExpiry: 0,
};

/** A desk in calm weather. */
export function createFaultDesk(dice: Dice): FaultDesk {
  const count = (kind: PlannedFault['kind']) => {
    desk.befell[kind] = (desk.befell[kind] ?? 0) + 1;
  };
  const desk: FaultDesk = {
    odds: { ...CALM },
    planned: [],
    rejections: [],
    befell: {},
    forCall: (api) => {
      const found = callFault(api);
      if (found) count(found.kind);
      return found;
    },
    forPush: (kind) => {
      const found = pushFault(kind);
      if (found) count(kind);
      return found;
    },
    reset: () => {
      desk.odds = { ...CALM };
      desk.planned.length = 0;
      desk.rejections.length = 0;
      desk.befell = {};
    },
  };
  const callFault = (api: string): CallFault | undefined => {
    const ordered = takePlanned(desk.planned, (fault) => isCall(fault.kind) && api.includes(fault.api ?? ''));
    if (ordered && isCall(ordered.kind)) return { kind: ordered.kind, code: ordered.code, msg: ordered.msg };
    const now = desk.odds;
    const kinds: [CallFault['kind'], number][] = [
      ['server-error', now.serverErrors],
      ['lost-answer', now.lostAnswers],
      ['timeout', now.timeouts],
      ['rate-limit', now.rateLimits],
      ['reset', now.resets],
      ['token-expired', now.tokenExpiry],
    ];
    const hit = kinds.find(([, probability]) => dice.chance(probability));
    return hit && { kind: hit[0] };
  };
  const pushFault = (kind: PushFault): boolean => {
    if (takePlanned(desk.planned, (fault) => fault.kind === kind)) return true;
    const odds = { duplicate: desk.odds.duplicates, delay: desk.odds.delays, 'lost-ack': desk.odds.lostAcks };
    return dice.chance(odds[kind]);
  };
  return desk;
}

const isCall = (kind: PlannedFault['kind']): kind is CallFault['kind'] => CALL_KINDS.some((known) => known === kind);

function takePlanned(planned: PlannedFault[], fits: (fault: PlannedFault) => boolean): PlannedFault | undefined {
  const at = planned.findIndex(fits);
  const found = planned[at];
  if (!found) return undefined;
  found.times -= 1;
  if (found.times <= 0) planned.splice(at, 1);
  return found;
}
