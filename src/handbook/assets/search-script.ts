/**
 * Search as one types, over the index the form names: the words themselves in name, saying, scope or department first,
 * then the sayings that share most letter pairs with them. Enter asks the server, whose search knows more.
 * Served as it stands: no build step reaches it, so it keeps to what phones of the last five years understand.
 */
export const SEARCH_SCRIPT = `'use strict';
(() => {
  const form = document.querySelector('search form[data-index]');
  if (!form) return;
  const input = form.elements.namedItem('q');
  const department = form.elements.namedItem('department');
  const results = document.getElementById('results');
  const browse = document.getElementById('browse');
  const count = document.getElementById('count');
  const list = document.getElementById('hits');
  let index;

  const pairs = (text) => {
    const letters = [...text.replace(/[^\\p{L}\\p{N}]/gu, '')];
    return new Set(letters.slice(1).map((letter, i) => letters[i] + letter));
  };
  const load = () => {
    index ??= fetch(form.dataset.index)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
      .then((entries) => entries.map((entry) => ({ ...entry, pairs: entry.sayings.map(pairs) })))
      .catch(() => { index = undefined; return []; });
    return index;
  };

  const rate = (entry, terms, asked) => {
    const has = (text) => terms.every((term) => text.toLowerCase().includes(term));
    if (has(entry.id + ' ' + entry.name)) return { score: 5 };
    const said = entry.sayings.find(has);
    if (said) return { score: 4, why: said };
    if (has(entry.scope)) return { score: 3 };
    if (has(entry.words)) return { score: 2 };
    if (has(entry.name + entry.scope + entry.words)) return { score: 1.5 };
    let best = { score: 0 };
    if (asked.size < 2) return best;
    entry.pairs.forEach((own, i) => {
      let shared = 0;
      for (const pair of asked) if (own.has(pair)) shared++;
      const score = (2 * shared) / (asked.size + own.size);
      if (score > best.score) best = { score, why: entry.sayings[i] };
    });
    return best.score >= 0.3 ? best : { score: 0 };
  };

  const line = (kind, text) => {
    const span = document.createElement('span');
    span.className = kind;
    span.textContent = text;
    return span;
  };
  const row = ({ entry, why }) => {
    const link = document.createElement('a');
    link.href = entry.href;
    link.append(line('id', entry.id), line('name', entry.name), line('lead', entry.lead), line('why', why ? '「' + why + '」' : entry.scope));
    const item = document.createElement('li');
    item.append(link);
    return item;
  };

  const show = async () => {
    const words = input.value.trim().toLowerCase();
    results.hidden = words === '';
    browse.hidden = words !== '';
    if (words === '') return;
    const entries = await load();
    if (input.value.trim().toLowerCase() !== words) return;
    const terms = words.split(/\\s+/);
    const asked = pairs(words);
    const hits = entries
      .filter((entry) => !department.value || entry.departments.includes(department.value))
      .map((entry) => ({ entry, ...rate(entry, terms, asked) }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, 20);
    list.replaceChildren(...hits.map(row));
    count.textContent = hits.length > 0 ? '找到 ' + hits.length + ' 项' : '没有一样的字眼，点「查」按意思再找一遍。';
  };

  input.addEventListener('focus', load, { once: true });
  input.addEventListener('input', show);
  department.addEventListener('change', () => form.requestSubmit());
})();
`;
