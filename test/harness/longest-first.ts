import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** In this order, so that at the end there are many short files to share out, which wait for nothing. */
const PROJECTS = ['processes', 'browser', 'workerd', 'node'];

/** What plays a whole office is longer than its file looks: these folders come first where no run has been measured. */
const PLAYED = /^test\/(conversations|council|chaos|living|list|store)\//;

/**
 * Runs the files that wait for other programs first, and the long ones of each project before the short: by what the last run
 * on this machine measured; where there was none, whole offices first, and then by size.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const places = new Map(
      sorted.map((file) => {
        const isLong =
          this.ctx.cache.getTestSpecificationResult(file) !== undefined ||
          PLAYED.test(relative(file.project.config.root, file.moduleId));
        return [file, 2 * PROJECTS.indexOf(file.project.name.replace('long-', '')) + (isLong ? 0 : 1)];
      }),
    );
    return sorted.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
  }
}
