/**
 * Writes the page numbers into the booklet's contents. CSS cannot in Chromium (no target-counter), so each leaf is laid
 * out in columns of one page's text area: the same fragmentation as on paper, and its columns are its pages. Counted
 * with two pixels less and more, because a printer's page is a fraction of a pixel off, and set loosely and tightly:
 * the setting is taken that comes out the same on both and has the fewer pages.
 */
export const NUMBER_SCRIPT = `'use strict';
document.fonts.ready.then(() => {
  const body = document.body;
  const leaves = [...document.querySelectorAll('.leaf')];
  const count = (slack, snug) => {
    body.classList.toggle('snug', snug);
    body.style.setProperty('--slack', slack);
    return leaves.map((leaf) => Math.max(1, Math.round(leaf.scrollWidth / leaf.clientWidth)));
  };
  body.classList.add('measuring');
  const loose = { low: count('-2px', false), high: count('2px', false) };
  const tight = { low: count('-2px', true), high: count('2px', true) };
  body.classList.remove('measuring', 'snug');
  const pages = new Map();
  let next = 1;
  leaves.forEach((leaf, i) => {
    const sure = [loose, tight].filter(({ low, high }) => low[i] === high[i]);
    const chosen = sure.reduce((best, one) => (one.low[i] < best.low[i] ? one : best), sure[0] ?? tight);
    leaf.classList.toggle('snug', chosen === tight);
    pages.set(leaf.dataset.leaf, next);
    next += chosen.low[i];
  });
  for (const place of document.querySelectorAll('[data-page-of]')) {
    place.textContent = pages.get(place.dataset.pageOf) ?? '';
  }
  body.dataset.pages = next - 1;
});
`;
