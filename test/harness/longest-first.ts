import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** In this order, so that at the end there are many short files to share out, which wait for nothing. */
const PROJECTS = ['processes', 'browser', 'workerd', 'node'];

/** The files that take ten seconds and more on a quiet machine of two cores, the longest of each project first. */
const LONG = [
  ...['door/stop', 'deploy/image', 'chaos/chaos', 'deploy/doctor', 'deploy/play'],
  ...['handbook/printed.browser', 'browser/chat-page.browser', 'handbook/phone.browser', 'browser/group.browser'],
  ...['conversations/list-desk', 'conversations/list-workbook', 'chaos/chaos.workerd'],
  ...['roster/roster-in-chat', 'conversations/ask', 'abuse/hosts', 'living/editions.workerd'],
  ...['conversations/every-sentence', 'bot/secrecy/every-view', 'conversations/new-matter', 'cases/parents'],
  ...['store/proposals', 'council/crash', 'cases/invariants', 'catalogue/exchange', 'conversations/whistle-turns'],
  ...['store/random-stories', 'streets/settings', 'living/pull'],
].map((name) => `test/${name}.test.ts`);

/** Runs the files that wait for other programs first and the long ones of each project before the short; the rest by size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const placeOf = ({ project, moduleId }: TestSpecification) => {
      const long = LONG.indexOf(relative(project.config.root, moduleId));
      return PROJECTS.indexOf(project.name) * (LONG.length + 1) + (long < 0 ? LONG.length : long);
    };
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
