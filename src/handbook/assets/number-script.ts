/**
 * Writes the page numbers into the booklet's contents. CSS cannot in Chromium (no target-counter), so each leaf is laid
 * out in columns of one page's text area: the same fragmentation as on paper, and its columns are its pages. Counted
 * with two pixels less and more, because a printer's page is a fraction of a pixel off; a matter that is set tighter
 * where that saves a page, or where the two counts differ, comes out the same everywhere.
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
    const snug = tight.low[i] < loose.low[i];
    leaf.classList.toggle('snug', snug);
    pages.set(leaf.dataset.leaf, next);
    next += (snug ? tight : loose).low[i];
  });
  for (const place of document.querySelectorAll('[data-page-of]')) {
    place.textContent = pages.get(place.dataset.pageOf) ?? '';
  }
  body.dataset.pages = next - 1;
  body.dataset.unsure = leaves.filter((leaf, i) => {
    const { low, high } = leaf.classList.contains('snug') ? tight : loose;
    return low[i] !== high[i];
  }).map((leaf) => leaf.dataset.leaf).join(' ');
});
`;
