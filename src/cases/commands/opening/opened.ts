import type { Actor } from '../../record/actor.ts';
import type { Case, Place } from '../../record/case.ts';
import { CaseId } from '../../record/ids.ts';
import type { Context } from '../context.ts';
import { actingPerson } from '../parties.ts';

/** The fields of a case that has only been opened. The state, version and keys come with its first event. */
export function opened(
  command: { place: Place; object: string | null; photos: string[] },
  actor: Actor,
  context: Context,
): Omit<Case, 'version' | 'state' | 'keys' | 'changedAt'> {
  const { now, matter } = context;
  const rostered = actor.kind === 'person' && actor.rostered;
  return {
    id: CaseId.parse(context.newId),
    urgent: false,
    safety: matter?.safety ?? false,
    title: matter?.name ?? '清单外事项',
    matterId: matter?.id ?? null,
    matterHash: matter?.hash ?? null,
    circumstance: null,
    limits: limitsOf(context),
    feedbackPhoto: matter?.photos.feedback ?? false,
    undispatched: null,
    lead: null,
    meant: null,
    leadFinal: false,
    caretaker: null,
    handler: null,
    supports: [],
    reporter: { ...actingPerson(actor), rostered, joinsGroup: false },
    onBehalf: null,
    reportedPerson: false,
    place: command.place,
    object: command.object,
    description: '',
    asks: {},
    photos: command.photos,
    origin: { source: '现场发现', outsideNumber: null, outsideDue: null },
    repeat: context.earlier.cases.length + 1,
    returns: [],
    holds: 0,
    filedHolds: 0,
    holdAsk: null,
    heldUntil: null,
    fileNumber: null,
    reworks: 0,
    unsolvedCount: 0,
    reopens: 0,
    supervision: null,
    signedBy: null,
    fedBackBy: null,
    verifiedBy: null,
    workedBy: [],
    result: null,
    verifyWhy: [],
    sampled: false,
    closing: null,
    council: null,
    referral: null,
    patrolCalledAt: null,
    lastUrgedAt: null,
    urges: 0,
    clocks: [],
    followers: [],
    mergedIn: [],
    secretIn: [],
    absorbed: [],
    alsoOnBehalf: [],
    mergedInto: null,
    steps: [],
    earlier: context.earlier.cases.slice(0, 5),
    lines: [],
    bundle: null,
    facts: [],
    subject: null,
    parent: null,
    children: [],
    times: {
      opened: now,
      dispatched: null,
      ledSince: null,
      firstSigned: null,
      signed: null,
      contacted: null,
      returned: null,
      councilled: null,
      held: null,
      firstFedBack: null,
      fedBack: null,
      verified: null,
      referred: null,
      closed: null,
      ended: null,
    },
  };
}

/** The matter's own limits; without a matter the office's defaults hold. */
export function limitsOf({ matter }: Pick<Context, 'matter'>): Case['limits'] {
  return {
    signHours: matter?.limits.signHours ?? null,
    contactDays: matter?.limits.contactDays ?? null,
    resolveDays: matter?.limits.resolveDays ?? null,
    resolveIs: matter?.limits.resolveIs ?? '办结',
    naturalSign: matter?.limits.urgent ?? false,
  };
}
