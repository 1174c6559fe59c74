/**
 * Writes the page numbers into the booklet's contents. CSS cannot in Chromium (no target-counter), so each leaf is laid
 * out in columns of one page's text area: the same fragmentation as on paper, and its columns are its pages. Counted
 * with two pixels less and more, because a printer's page is a fraction of a pixel off, and set loosely and tightly:
 * the setting is taken that comes out the same on both and has the fewer pages.
 */
function number(): void {
  const { body } = document;
  const leaves = [...document.querySelectorAll<HTMLElement>('.leaf')];
  const count = (slack: string, snug: boolean) => {
    body.classList.toggle('snug', snug);
    body.style.setProperty('--slack', slack);
    return leaves.map((leaf) => Math.max(1, Math.round(leaf.scrollWidth / leaf.clientWidth)));
  };
  body.classList.add('measuring');
  const loose = { low: count('-2px', false), high: count('2px', false) };
  const tight = { low: count('-2px', true), high: count('2px', true) };
  body.classList.remove('measuring', 'snug');

  const pages = new Map<string, number>();
  let next = 1;
  leaves.forEach((leaf, i) => {
    const pagesOf = ({ low }: typeof loose) => low[i] ?? 1;
    const sure = [loose, tight].filter(({ low, high }) => low[i] === high[i]);
    const chosen = sure.reduce((best, one) => (pagesOf(one) < pagesOf(best) ? one : best), sure[0] ?? tight);
    leaf.classList.toggle('snug', chosen === tight);
    pages.set(leaf.dataset.leaf ?? '', next);
    next += pagesOf(chosen);
  });
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    place.textContent = String(pages.get(place.dataset.pageOf ?? '') ?? '');
  }
  body.dataset.pages = String(next - 1);
}

document.fonts.ready.then(number);
