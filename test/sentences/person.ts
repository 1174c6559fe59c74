import type { ChatId } from '../../src/brands.ts';
import { DAY_MS, dayOf } from '../../src/cases/calendar/calendar.ts';
import { aPerson } from '../harness/ids.ts';
import { filled, type Pressable, pressablesIn } from './buttons.ts';
import { textsIn } from './sentences.ts';
import type { Posted, Town } from './town.ts';

/** Somebody of the office, or a stranger: what they say and press, in their own chat and in their groups. */
export type Person = ReturnType<typeof personOf>;

/** A person by the name the sample office knows them by; any other name is a stranger's. */
export function personOf(town: Town, name: string) {
  const openId = town.people.find((one) => one.name === name)?.openId ?? aPerson(`ou_${name}`);
  const tomorrow = () => dayOf(town.clock.now + DAY_MS);
  /** The newest there is: of what came before it nothing is looked at. */
  const pressable = (wanted: (button: Pressable) => boolean): { message: Posted; button: Pressable } | undefined => {
    for (const message of town.seenBy(openId).toReversed()) {
      const button = 'card' in message.content && pressablesIn(message.content.card).find(wanted);
      if (button) return { message, button };
    }
    return undefined;
  };
  /** Each kind of form is pressed empty once before it is filled in: what it lacks is said, and nothing happens. */
  const leavesEmpty = async (message: Posted, value: object, fields: readonly Record<string, unknown>[]) => {
    const kind = fields.map(({ name }) => name).join();
    if (!town.leftEmpty || town.leftEmpty.has(kind) || !fields.some(({ required }) => required === true)) return;
    town.leftEmpty.add(kind);
    await town.clicks(openId, message, value, {}).catch(() => '');
  };
  const press = async (what: string, wanted: (button: Pressable) => boolean, given: Record<string, unknown> = {}) => {
    const found = pressable(wanted);
    if (!found) throw new Error(`${name} sees no ${what}; the latest cards say:\n${latest()}`);
    const { message, button } = found;
    if (button.fields) await leavesEmpty(message, button.value, button.fields);
    return town.clicks(openId, message, button.value, button.fields && filled(button.fields, given, tomorrow()));
  };
  const latest = () =>
    town
      .seenBy(openId)
      .slice(-3)
      .map(({ content }) => ('card' in content ? textsIn(content.card).join(' | ') : content.words))
      .join('\n');
  return {
    openId,
    latest,
    says: (words: string, group?: string) =>
      town.says(openId, words, group === undefined ? {} : { chatId: town.groupNamed(group) }),
    saysIn: (chatId: ChatId, words: string) => town.says(openId, words, { chatId }),
    sends: (...images: string[]) => town.says(openId, '', { images }),
    sendsFile: (fileName: string, bytes: Uint8Array) => town.sendsFile(openId, fileName, bytes),
    /** Presses the newest button of this label, where given the one about this id; returns the toast. */
    clicks: (label: string, of?: string) =>
      press(
        `「${label}」`,
        (button) =>
          (button.label === label || button.label.startsWith(`${label} `)) &&
          !button.fields &&
          (of === undefined || button.value.of === of),
      ),
    /** Submits the newest form, in a hurry but for what is given; returns the toast. */
    submits: (given: Record<string, unknown> = {}) => press('form', (button) => button.fields !== undefined, given),
    /** Opens a form by its label and submits it. */
    async fills(label: string, given: Record<string, unknown> = {}) {
      const opened = await press(`「${label}」`, (button) => button.label === label && !button.fields);
      if (!/私聊|在下面了/.test(opened)) throw new Error(`${name} did not get the form 「${label}」: ${opened}`);
      return press('form', (button) => button.fields !== undefined, given);
    },
    menu: (key: string) => town.presses(openId, key),
    enters: () => town.enters(openId),
  };
}
