import type { Problem } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import { checkAuthority } from './truth/authority.ts';
import { checkDangerFirst } from './truth/danger-first.ts';
import { checkDays } from './truth/days.ts';
import { checkEdges } from './truth/edges.ts';
import { checkFirstActs } from './truth/first-acts.ts';
import { checkHands } from './truth/hands.ts';
import { checkMatterLimits } from './truth/limits.ts';
import { checkLocal } from './truth/local.ts';
import { checkNumbers } from './truth/numbers.ts';
import { checkOneAnswer } from './truth/one-answer.ts';
import { checkPeople } from './truth/people.ts';
import { checkPlaces } from './truth/places.ts';
import { checkRank } from './truth/rank.ts';
import { checkRuleDate } from './truth/rule-date.ts';
import { checkSpoken } from './truth/spoken.ts';
import { checkSteps } from './truth/steps.ts';
import { checkToAndFro } from './truth/to-and-fro.ts';
import { checkTwoWays } from './truth/two-ways.ts';
import { checkWaiting } from './truth/waiting.ts';
import { checkWells } from './truth/wells.ts';
import { checkWires } from './truth/wires.ts';

/** Who may, which rule ranks, what is said at the door, what a limit limits: what the department's own lawyer looks for. */
export const checkTruth = (files: CatalogueFiles): Problem[] => [
  ...checkAuthority(files),
  ...checkRank(files),
  ...checkSpoken(files),
  ...checkHands(files),
  ...checkMatterLimits(files),
  ...checkSteps(files),
  ...checkLocal(files),
  ...checkEdges(files),
  ...checkNumbers(files),
  ...checkTwoWays(files),
  ...checkFirstActs(files),
  ...checkDangerFirst(files),
  ...checkPeople(files),
  ...checkPlaces(files),
  ...checkOneAnswer(files),
  ...checkDays(files),
  ...checkRuleDate(files),
  ...checkWells(files),
  ...checkWires(files),
  ...checkWaiting(files),
  ...checkToAndFro(files),
];
