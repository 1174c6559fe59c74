import { openWorld } from '../store/open-world.ts';
import { reportCase } from '../store/report-case.ts';

/** A host of its own process that takes in one case after the other until it is killed; says when the first is there. */
const [file = ''] = process.argv.slice(2);
const opened = await openWorld(file);
process.once('disconnect', () => process.exit(0));
for (let n = 0; ; n++) {
  await reportCase(opened);
  // Nobody presses sixty buttons a minute.
  opened.clock.now += 5_000;
  if (n === 0) process.send?.('writing');
  // What a commit waits for a disk, where the file lies in memory: otherwise it grows faster than any office's.
  await new Promise((done) => setTimeout(done, 4));
}
