import type { Message } from '../ports/incoming.ts';
import type { View } from '../ports/views.ts';

/** Help for whoever wrote; in a group what everybody may say. */
export const helpFor = ({ inGroup, who }: Message): View => ({
  view: 'help',
  openId: inGroup ? undefined : who.openId,
});
