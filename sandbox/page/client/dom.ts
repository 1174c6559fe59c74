export type Child = Node | string | undefined | false;

type Listeners = { [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };
export type Traits = {
  class?: string | undefined;
  /** Styles by their CSS name, custom properties included; set through the CSSOM, so no markup can slip in. */
  style?: Record<string, string | undefined>;
  on?: Listeners;
  /** Attributes by name; true sets an empty one, false and undefined none. */
  is?: Record<string, string | number | boolean | undefined>;
};

/** An element with its traits and children; strings become text nodes, never markup. */
export function el<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  traits: Traits = {},
  ...children: Child[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  if (traits.class) made.className = traits.class;
  dress(made, traits);
  for (const [name, hear] of Object.entries(traits.on ?? {})) made.addEventListener(name, hear as EventListener);
  made.append(...present(children));
  return made;
}

/** Sets attributes and styles of an element that is already there. */
export function dress(element: HTMLElement, { style, is }: Pick<Traits, 'style' | 'is'>): void {
  for (const [name, value] of Object.entries(is ?? {})) {
    if (value === undefined || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const [name, value] of Object.entries(style ?? {})) {
    if (value === undefined) element.style.removeProperty(name);
    else element.style.setProperty(name, value);
  }
}

/** Replaces everything inside an element. */
export function fill(element: HTMLElement, ...children: Child[]): void {
  element.replaceChildren(...present(children));
}

const present = (children: Child[]): (Node | string)[] =>
  children.filter((child) => child !== undefined && child !== false);

/** An element of the page that must be there: the document is our own. */
export function need(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}
