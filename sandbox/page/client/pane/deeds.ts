import { api, type MessageView } from '../api.ts';
import { addressOf } from '../card/address.ts';
import type { Deed } from '../card/place.ts';
import type { Unsent } from './composer.ts';

/** Tells a person something about what they did. */
export type Tell = (words: string, type?: string) => void;

/** Whether it could be done; what the sandbox refuses is told in its own words. */
export async function attempted(deed: Promise<unknown>, tell: Tell): Promise<boolean> {
  try {
    await deed;
    return true;
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error), 'error');
    return false;
  }
}

/** Operates a component of a card as somebody and tells the toast that came back. */
export async function operateCard(as: string, message: MessageView, deed: Deed, tell: Tell): Promise<void> {
  const address = addressOf(message.card ?? {}, deed.at) ?? { label: deed.label || '（没有文字的控件）', index: 0 };
  const click = { as, message_id: message.message_id, ...address, ...wish(deed) };
  await attempted(
    api.click(click).then(({ toast }) => toast && tell(toast.content, toast.type)),
    tell,
  );
}

const wish = ({ value, form }: Deed) => ({ ...(value === undefined ? {} : { value }), ...(form ? { form } : {}) });

/** Says a draft in a chat; whether it was taken. */
export const sayDraft = (as: string, chat: string, draft: Unsent, tell: Tell): Promise<boolean> =>
  attempted(api.say({ as, chat, ...draft }), tell);
