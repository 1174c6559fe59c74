import * as z from 'zod';
import { District } from '../record/council.ts';
import { Person } from '../record/person.ts';
import { Grade } from '../record/reasons.ts';
import { day, department, optional, photos, short, text } from './fields.ts';

const part = z.strictObject({ department, for: short.nullable() });
const round = z.int().min(1);

export const CallPatrol = z.strictObject({ do: z.literal('callPatrol'), text: optional });
export const Whistle = z.strictObject({
  do: z.literal('whistle'),
  departments: z.array(department).min(1).max(20),
  people: z.array(Person).max(50).default([]),
  representatives: z.array(short).max(20).default([]).describe('names only: they are in no group'),
  why: text,
  grade: Grade,
  tried: optional.describe('what the community has already tried (协商记录)'),
});
export const Agree = z.strictObject({ do: z.literal('agree') });
export const Refuse = z.strictObject({ do: z.literal('refuse'), text });
export const Attend = z.strictObject({ do: z.literal('attend'), department });
export const NameLead = z.strictObject({
  do: z.literal('nameLead'),
  lead: department,
  for: short.nullable(),
  supports: z.array(part).max(20),
  minutes: text,
  district: District.nullable().describe('提请区级协调'),
});

/** The group of a round is there. Given by the steps that make it. */
export const GroupMade = z.strictObject({ do: z.literal('groupMade'), round, chatId: z.string().min(1) });
/** It could not be made, or is no more: by hand, or dissolved by us after the end. */
export const GroupGone = z.strictObject({
  do: z.literal('groupGone'),
  round,
  how: z.enum(['failed', 'dissolved', 'removed', 'ended']),
  text: optional,
});
/** 进展 or 决定, said in the group to the bot. */
export const GroupNote = z.strictObject({
  do: z.literal('groupNote'),
  kind: z.enum(['progress', 'decision']),
  text,
  photos,
});
export const GiveTask = z.strictObject({ do: z.literal('giveTask'), task: short, department, what: text, by: day });
export const FinishTask = z.strictObject({ do: z.literal('finishTask'), task: short });
export const RaiseBoundary = z.strictObject({ do: z.literal('raiseBoundary') });
