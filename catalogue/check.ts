import { checkAgreed } from './check/agreed.ts';
import { checkBoundary } from './check/boundary.ts';
import { checkBundles } from './check/bundles.ts';
import { checkCalendars } from './check/calendar.ts';
import { checkChecklists } from './check/checklists.ts';
import { checkCitations } from './check/citations.ts';
import { checkDates } from './check/dates.ts';
import { checkDepartments } from './check/departments.ts';
import { checkFigures } from './check/figures.ts';
import { checkCommunities, checkGroups } from './check/groups.ts';
import { checkHeard } from './check/heard.ts';
import { checkIdentity } from './check/identity.ts';
import { checkLimits } from './check/limits.ts';
import { checkSayings } from './check/sayings.ts';
import { checkServices } from './check/services.ts';
import { checkSources } from './check/sources.ts';
import { checkStatus } from './check/status.ts';
import { checkSummary } from './check/summary.ts';
import { checkTruth } from './check/truth.ts';
import { checkWishes } from './check/wishes.ts';
import type { Problem } from './problems.ts';
import type { CatalogueFiles } from './read.ts';

/** Holds the files against one another. `today` is the Shanghai date (yyyy-mm-dd) that review dates are held against. */
export function checkTogether(files: CatalogueFiles, today: string): Problem[] {
  return [
    ...checkIdentity(files),
    ...checkAgreed(files),
    ...checkDepartments(files),
    ...checkSummary(files),
    ...checkSayings(files),
    ...checkBoundary(files),
    ...checkGroups(files),
    ...checkCommunities(files),
    ...checkCalendars(files),
    ...checkLimits(files),
    ...checkHeard(files),
    ...checkWishes(files),
    ...checkStatus(files),
    ...checkDates(files, today),
    ...checkTruth(files),
    ...checkChecklists(files),
    ...checkBundles(files),
    ...checkFigures(files),
    ...checkSources(files),
    ...checkServices(files, today),
  ];
}

/** All that must hold before the list is published: the files agree, and every citation is as it was looked up. */
export const checkCatalogue = (files: CatalogueFiles, today: string): Problem[] => [
  ...checkTogether(files, today),
  ...checkCitations(files),
];
