import { type Json, label, part, parts, words } from '../json.ts';
import type { Deed, Place } from './place.ts';

const WEB = /^(https?:|tel:|mailto:)/;

/** The page a component opens, if any. */
export function urlOf(component: Json): string | undefined {
  const opens = parts(component, 'behaviors').find((behaviour) => words(behaviour, 'type') === 'open_url');
  const multi = part(component, 'multi_url');
  const url =
    words(opens, 'pc_url') ||
    words(opens, 'default_url') ||
    words(multi, 'pc_url') ||
    words(multi, 'url') ||
    words(component, 'url');
  return WEB.test(url) ? url : undefined;
}

/** Whether operating the component calls the bot. */
export const calls = (component: Json): boolean =>
  parts(component, 'behaviors').some((behaviour) => words(behaviour, 'type') === 'callback');

/** Asks the component's confirm question, if it has one. */
export async function agreed(component: Json, { tools }: Place): Promise<boolean> {
  const confirm = part(component, 'confirm');
  return !confirm || tools.confirm(label(confirm, 'title'), label(confirm, 'text'));
}

/** Operates a component: its confirm question, the page it opens, the bot it calls; busy until the bot has answered. */
export async function operate(
  component: Json,
  place: Place,
  control: HTMLElement,
  deed: Omit<Deed, 'at'>,
): Promise<boolean> {
  if (control.getAttribute('aria-busy') === 'true' || !(await agreed(component, place))) return false;
  const url = urlOf(component);
  if (url) place.tools.open(url);
  if (!calls(component) && deed.form === undefined) return true;
  control.setAttribute('aria-busy', 'true');
  await place.tools.act({ at: place.at, ...deed });
  control.removeAttribute('aria-busy');
  return true;
}
