import type { Entry } from '../entry.ts';
import { type EntryScore, type KnownEntry, pairsOf, rate } from './rate.ts';

// Search as one types, over the index the form names. Enter asks the server, whose search knows more.

const MOST = 20;

type Hit = EntryScore & { entry: Entry };

function start(form: HTMLFormElement, indexHref: string): void {
  const input = form.querySelector<HTMLInputElement>('#q');
  const department = form.querySelector<HTMLSelectElement>('#department');
  const results = document.getElementById('results');
  const browse = document.getElementById('browse');
  const count = document.getElementById('count');
  const list = document.getElementById('hits');
  if (!input || !department || !results || !browse || !count || !list) return;

  const known = indexAt(indexHref);
  const asked = () => input.value.trim().toLowerCase();
  const show = async () => {
    const words = asked();
    results.hidden = words === '';
    // What was said of a danger was said of the words before.
    results.querySelector('.danger')?.remove();
    browse.hidden = words !== '';
    if (words === '') return;
    const entries = await known();
    if (asked() !== words) return;
    const hits = entries
      .filter((entry) => !department.value || entry.departments.includes(department.value))
      .map((entry) => ({ entry, ...rate(entry, words) }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST);
    list.replaceChildren(...hits.map(row));
    count.textContent = hits.length > 0 ? `找到 ${hits.length} 项` : '没有一样的字眼，点「查」按意思再找一遍。';
  };

  input.addEventListener('focus', known, { once: true });
  input.addEventListener('input', show);
  department.addEventListener('change', () => form.requestSubmit());
}

/** The index, fetched when it is first needed; a failure shows nothing and is tried again. */
function indexAt(href: string): () => Promise<KnownEntry[]> {
  let index: Promise<KnownEntry[]> | undefined;
  const load = async (): Promise<KnownEntry[]> => {
    const answer = await fetch(href);
    if (!answer.ok) throw new Error(answer.statusText);
    // Our own index, served for this page's build (src/handbook/index-of-list.ts).
    const entries: Entry[] = await answer.json();
    return entries.map((entry) => ({ ...entry, pairs: entry.sayings.map(pairsOf) }));
  };
  return () => {
    index ??= load().catch(() => {
      index = undefined;
      return [];
    });
    return index;
  };
}

function row({ entry, why }: Hit): HTMLElement {
  const link = document.createElement('a');
  link.href = entry.href;
  const shown = why ? `「${why}」` : entry.scope;
  link.append(line('id', entry.id), line('name', entry.name), line('lead', entry.lead), line('why', shown));
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function line(kind: string, text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = kind;
  span.textContent = text;
  return span;
}

const form = document.querySelector<HTMLFormElement>('search form[data-index]');
if (form?.dataset.index) start(form, form.dataset.index);
