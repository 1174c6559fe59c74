import { faultOf } from '../../../src/feishu/errors.ts';
import type { Town } from '../town.ts';
import { castOf } from './case.ts';

/** A duty chat that is gone: the case goes on to the people, and the desk reads whom nothing gets through to. */
export async function nobodyHears(town: Town): Promise<void> {
  const { desk, reports } = castOf(town);
  town.refused.push({ words: '请接单', fault: faultOf(230002, 'the bot is out of the chat', 400) });
  await reports();
  await desk.says('指挥台');
}
