import { beforeAll, describe, expect, test } from 'vitest';
import { samples } from '../../cards/samples/samples.ts';
import { openCatalogue } from '../../catalogue/catalogue.ts';
import { catalogue } from '../../catalogue/index.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { activeIn } from './attack.ts';
import { attackedList, LIST_ATTACK } from './attacked-list.ts';

const attacked = openCatalogue(attackedList(catalogue));

test('whatever a keeper writes into the list, no card gets a mention, link, image, colour or emoji of it', () => {
  const cards = samples(attacked);
  for (const { name, card } of cards) expect([name, ...activeIn(card)]).toEqual([name]);
  // Texts that never reach a card's markdown would prove nothing.
  expect(cards.filter(({ card }) => JSON.stringify(card).includes('&#60;at id')).length).toBeGreaterThan(8);
});

describe('the handbook of an attacked list', () => {
  let get: (path: string) => Promise<Response>;
  beforeAll(async () => {
    const house = await openHandbook({ OFFICE_NAME: `某街道${LIST_ATTACK}` }, Date.now, attacked);
    get = async (path) => house.get(path);
  });
  const ids = attacked.matters.flatMap(({ id }, at) => (at % 7 === 0 ? [id] : []));

  test.each([
    '',
    '?view=department',
    '?view=saying',
    '?department=enforcement-team',
    `?q=${encodeURIComponent(`油烟${LIST_ATTACK}`)}`,
    '/questions',
    '/referrals',
    '/print?size=a4',
    '/print',
    '/nothing',
    ...ids.flatMap((id) => [`/${id}`, `/${id}/poster`]),
  ])('/handbook%s shows its texts as texts', async (path) => {
    const answer = await get(`/handbook${path}`);
    const html = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(html).toContain('&lt;script&gt;evil');
    expect(html).not.toMatch(/<script>evil|<at |<script(?! src="\/handbook\/)/);
    // Neither out of an attribute nor into one that acts.
    for (const [, value = ''] of html.matchAll(/\s[\w-]+="([^"]*)"/g)) expect(value).not.toMatch(/[<>]|javascript:/);
    for (const [, href = ''] of html.matchAll(/(?:href|src|action)="([^"]*)"/g))
      expect(href).toMatch(/^(\/handbook|#|tel:[\d-]+$)/);
  });

  test.each(['a4', 'a5'])('the stylesheet of the %s booklet keeps them within its strings', async (size) => {
    const css = await (await get(`/handbook/print.css?size=${size}`)).text();
    expect(css).toContain('script');
    expect(css.replaceAll(/"(?:[^"\\]|\\[\s\S])*"/g, '""')).not.toMatch(/evil|script|<|</);
  });

  test('the index for the search is JSON and is called so', async () => {
    const answer = await get('/handbook/index.json');
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(JSON.stringify(await answer.json())).toContain('evil');
  });
});
