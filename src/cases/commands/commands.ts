import * as z from 'zod';
import { Person, Place } from '../record/case.ts';
import { DeclineReason, HoldReason, Outcome, ReturnReason, ReworkReason, SettledBy } from '../record/reasons.ts';
import { Amber, Confirm, Red, Resume, TaskDue } from './commands-clock.ts';
import {
  Agree,
  Attend,
  CallPatrol,
  FinishTask,
  GiveTask,
  GroupGone,
  GroupMade,
  GroupNote,
  NameLead,
  RaiseBoundary,
  Refuse,
  Whistle,
} from './commands-council.ts';
import { day, department, optional, photos, short, text } from './fields.ts';

const opening = {
  place: Place,
  object: short.nullable(),
  photos,
};
const Settle = z.strictObject({
  do: z.literal('settle'),
  ...opening,
  matterId: z.string(),
  how: SettledBy,
  text: optional,
  anyway: z.boolean().describe('settled again although a report was offered'),
});
const Report = z.strictObject({
  do: z.literal('report'),
  ...opening,
  matterId: z.string().nullable(),
  noneFits: z.boolean().describe('「都不是」 was pressed'),
  circumstance: z.string().nullable(),
  urgent: z.boolean(),
  description: text,
  asks: z.record(z.string(), z.union([z.string().max(200), z.number()])),
  onBehalf: z.strictObject({ phone: z.string().trim().max(30).nullable(), wantsReply: z.boolean() }).nullable(),
  reportedPerson: z.boolean(),
  joinsGroup: z.boolean(),
  origin: z.strictObject({
    source: short,
    outsideNumber: short.nullable(),
    outsideDue: z.int().nullable(),
  }),
});

const Dispatch = z.strictObject({
  do: z.literal('dispatch'),
  lead: department,
  for: short.nullable(),
  matterId: z.string().nullable().describe('the matter the desk recognises, where none was given'),
  text: optional,
});
const Decline = z.strictObject({ do: z.literal('decline'), reason: DeclineReason, channel: text, text: optional });
const Merge = z.strictObject({ do: z.literal('merge'), into: z.string(), text: optional });
const Absorb = z.strictObject({ do: z.literal('absorb'), from: z.string(), people: z.array(z.string()) });
const Redispatch = z.strictObject({ do: z.literal('redispatch'), lead: department, for: short.nullable(), text });
const Assign = z.strictObject({ do: z.literal('assign'), lead: department.nullable(), for: short.nullable(), text });

const Sign = z.strictObject({ do: z.literal('sign') });
const Return = z.strictObject({
  do: z.literal('return'),
  reason: ReturnReason,
  basis: text,
  suggested: department.nullable(),
  visited: z.boolean(),
  photos,
});
const FeedBack = z.strictObject({
  do: z.literal('feedBack'),
  text,
  outcome: Outcome,
  fileNumber: short.nullable(),
  photos,
});
const HandOver = z.strictObject({ do: z.literal('handOver'), to: Person, text: optional });
const Contacted = z.strictObject({ do: z.literal('contacted'), text });

const Hold = z.strictObject({
  do: z.literal('hold'),
  reason: HoldReason,
  text,
  until: day,
  fileNumber: short.nullable(),
});
const AgreeHold = z.strictObject({ do: z.literal('agreeHold') });
const RefuseHold = z.strictObject({ do: z.literal('refuseHold'), text });

const RequestSupport = z.strictObject({ do: z.literal('requestSupport'), department, for: short.nullable() });
const SupportFeedBack = z.strictObject({ do: z.literal('supportFeedBack'), department, text, photos });
const WaiveSupport = z.strictObject({ do: z.literal('waiveSupport'), department, text: optional });

const Rework = z.strictObject({ do: z.literal('rework'), reason: ReworkReason, text });
const Verify = z.strictObject({ do: z.literal('verify'), text: optional });
const Unsolved = z.strictObject({ do: z.literal('unsolved'), text });
const Reopen = z.strictObject({ do: z.literal('reopen'), text });
const Withdraw = z.strictObject({ do: z.literal('withdraw'), text: optional });

const Refer = z.strictObject({ do: z.literal('refer'), body: short, outsideNumber: short.nullable(), due: day, text });
const OutsideReply = z.strictObject({
  do: z.literal('outsideReply'),
  result: z.enum(['closed', 'back']),
  outcome: Outcome.nullable(),
  text,
});

const Supplement = z.strictObject({ do: z.literal('supplement'), text: optional, photos });
const Note = z.strictObject({ do: z.literal('note'), text, photos });
const SiteCheck = z.strictObject({
  do: z.literal('siteCheck'),
  found: z.enum(['solved', 'not-solved', 'unclear']),
  text,
  photos,
});
const Urge = z.strictObject({ do: z.literal('urge'), text: optional });
const Follow = z.strictObject({ do: z.literal('follow'), on: z.boolean() });
const Supervise = z.strictObject({ do: z.literal('supervise'), required: text, by: day });
const ReleaseSupervision = z.strictObject({ do: z.literal('releaseSupervision'), text: optional });
const Recompute = z.strictObject({ do: z.literal('recompute'), edition: z.string() });

/** Everything that may be asked of a case. Buttons and clocks change; nothing else does. */
export const Command = z.discriminatedUnion('do', [
  Settle,
  Report,
  Dispatch,
  Decline,
  Merge,
  Absorb,
  Redispatch,
  Assign,
  Sign,
  Return,
  FeedBack,
  HandOver,
  Contacted,
  CallPatrol,
  Whistle,
  Agree,
  Refuse,
  Attend,
  NameLead,
  GroupMade,
  GroupGone,
  GroupNote,
  GiveTask,
  FinishTask,
  RaiseBoundary,
  Hold,
  AgreeHold,
  RefuseHold,
  Resume,
  RequestSupport,
  SupportFeedBack,
  WaiveSupport,
  Rework,
  Verify,
  Confirm,
  Unsolved,
  Reopen,
  Withdraw,
  Refer,
  OutsideReply,
  Supplement,
  Note,
  SiteCheck,
  Urge,
  Follow,
  Supervise,
  ReleaseSupervision,
  Amber,
  Red,
  TaskDue,
  Recompute,
]);
export type Command = z.infer<typeof Command>;
export type CommandName = Command['do'];
/** The command of one name, e.g. CommandOf<'sign'>. */
export type CommandOf<Name extends CommandName> = Extract<Command, { do: Name }>;
