import type { Reaction } from '../../../src/bot/core/reaction.ts';
import type { Click } from '../../../src/bot/ports/incoming.ts';
import { aChat, aMessage } from '../../harness/ids.ts';
import type { Town } from '../town.ts';

/** A press of somebody, as the bot has it. */
export const aClick = (key: string, who: Click['who']): Click => ({
  kind: 'click',
  key,
  who,
  chatId: aChat('oc_1'),
  messageId: aMessage('om_1'),
  value: {},
});

/** What is answered in an office without a public address is told like any answer. */
export async function withoutPages(town: Town, press: (world: Town['world']) => Promise<Reaction>): Promise<void> {
  const { answer } = await press({ ...town.world, config: { ...town.world.config, publicUrl: '' } });
  town.toasts.push(answer?.toast?.content ?? '');
}
