import { describe, expect, test } from 'vitest';
import { render } from '../../src/bot/delivery/render.ts';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import { standingOf } from '../../src/figures/behind.ts';
import { RETURN } from '../cases/story.ts';
import { doTo, idOf, reportCase } from '../store/report-case.ts';
import { aReader } from './a-reader.ts';

const { office, numbers, read } = aReader();

describe('the rows behind', () => {
  test('questions are by nobody, and what was said is shown to the keeper of the list alone', async () => {
    const { world } = office().host;
    const question = {
      ...{ id: 'q-rows-1', at: world.now(), chatId: 'oc_1', asker: idOf('网格员甲'), words: '有人天天唱歌打我电话' },
      ...{ outcome: 'not-listed', hits: [], state: { asked: [], offered: [] } },
    };
    await office().store.commit({
      at: world.now(),
      changes: [{ kind: 'question', question: question as never }],
      says: [],
    });
    for (const figure of ['asked', 'unanswered']) {
      const leader = await read('带班领导', `/figures/rows?figure=${figure}`);
      expect(leader.status).toBe(200);
      expect(leader.text).toContain('清单里没找到');
      expect(leader.text).not.toMatch(/唱歌|网格员甲/);
      expect((await read('清单管理员', `/figures/rows?figure=${figure}`)).text).toContain('唱歌');
    }
    for (const [figure, part, has] of [
      ['wrong', 'all', true],
      ['wrong', 'n', false],
      ['wrong', 'rest', true],
      ['unanswered', 'n', true],
      ['unanswered', 'rest', false],
      ['asked', 'n', true],
    ] as const) {
      const { text } = await read('带班领导', `/figures/rows?figure=${figure}&part=${part}`);
      expect([figure, part, text.includes('<td>清单里没找到</td>')]).toEqual([figure, part, has]);
    }
    expect((await read('带班领导', '/figures/rows?figure=wrong')).text).toMatch(/没数到的<.*<td>没数到<\/td>/s);
    expect((await read('执法队负责人', '/figures/rows?figure=asked')).status).toBe(403);
  });
});

describe('the rows behind a number', () => {
  test('of how it stands now are open to those who lead the street, as far as they may see them', async () => {
    const page = await read('带班领导');
    for (const which of ['open', 'urgent']) expect(page.text).toContain(`href="/figures/now?which=${which}"`);
    const open = await read('带班领导', '/figures/now?which=open');
    for (const number of numbers) expect(open.text).toContain(number);
    expect(open.text).not.toMatch(/1390000|网格员甲/);
    for (const which of ['urgent', 'overdue', 'nonsense', 'open&page=9', 'open&page=-1'])
      expect((await read('指挥室派遣员', `/figures/now?which=${which}`)).status).toBe(200);
    expect((await read('清单管理员', '/figures/now?which=open')).text).toContain('没有您能看的');
    expect((await read('网格员甲', '/figures/now?which=open')).status).toBe(403);
  });

  test('of how it stands now are a department’s and a station’s own to them, each number with as many', async () => {
    const elsewhere = await reportCase(office(), { estate: '府新小区', detail: '3 幢', description: '油烟' });
    const rowsOf = async (name: string, which: string) => {
      const { status, text } = await read(name, `/figures/now?which=${which}`);
      expect([name, which, status]).toEqual([name, which, 200]);
      return [...text.matchAll(/<strong>(WX-[\d-]+)<\/strong>/g)].map(([, number]) => number);
    };
    for (const [name, whose, others] of [
      ['执法队值班员', '综合行政执法队', true],
      ['联络站书记', '德加社区', false],
    ] as const) {
      const { text } = await read(name);
      expect(text).toContain('现在没办完');
      const told = [...text.matchAll(/\/figures\/now\?which=([\w-]+)">(?:<b>|超期 <b>)(\d+)</g)];
      expect(told.map(([, which]) => which)).toEqual(expect.arrayContaining(['open', 'to-sign']));
      for (const [, which = '', many] of told)
        expect([name, which, (await rowsOf(name, which)).length]).toEqual([name, which, Number(many)]);
      expect((await rowsOf(name, 'open')).includes(elsewhere)).toBe(others);
      expect((await read(name, '/figures/now?which=open')).text).toContain(whose);
    }
    expect(await rowsOf('市监所值班员', 'open')).toEqual([]);
  });

  test('over time are those of its week, or of its month', async () => {
    for (const days of ['last-month', 'month', '2026-10'])
      expect((await read('带班领导', `/figures?days=${days}`)).text).not.toContain('八周');
    expect((await read('带班领导', '/figures?days=month')).text).toContain('六个月新报和办结');
    expect((await read('带班领导')).text).toContain('/figures/rows?days=2026-11-23&amp;figure=opened');
    const { text } = await read('带班领导', '/figures/rows?days=2026-11-23&figure=opened');
    for (const number of numbers) expect(text).toContain(number);
  });

  test('are its cases, with no phone and nobody who reported', async () => {
    const { text } = await read('执法队值班员', '/figures/rows?figure=opened&by=department');
    for (const number of numbers) expect(text).toContain(number);
    expect(text).not.toMatch(/1390000|网格员甲/);
  });

  test('are told apart: counted, not counted', async () => {
    const [first = ''] = numbers;
    const c = (await office().store.casesAfter('', 100)).find(({ id }) => id === first);
    if (!c) throw new Error('no case');
    await doTo(office(), c.id, idOf('执法队值班员'), { do: 'sign' }, 'sign');
    const counted = await read('带班领导', '/figures/rows?figure=signed&part=n');
    expect(counted.text).toContain(first);
    expect((await read('带班领导', '/figures/rows?figure=signed&part=rest')).text).toContain('没有您能看的');
    const now = await office().store.caseOf(c.id);
    expect(now && standingOf(now, 'signed', { from: '2026-11-24', to: '2026-11-24' }, { by: 'all', keys: [] })).toEqual(
      { n: 1, d: 1 },
    );
    expect(
      now && standingOf(now, 'signed', { from: '2026-11-25', to: '2026-11-25' }, { by: 'all', keys: [] }),
    ).toBeUndefined();
  });

  test('are of a station its community’s alone, by word and on the page, however they are asked for', async () => {
    const other = await reportCase(office(), { estate: '府新小区', detail: '2 幢', description: '油烟' });
    const cases = await office().store.casesAfter('', 1_000);
    const community = cases.find(({ id }) => id === other)?.place.community ?? '';
    expect(community).not.toBe('德加社区');
    const elsewhere = cases.filter(({ place }) => place.community !== '德加社区');
    for (const asked of ['', `&by=community&key=${community}`, '&by=community&key=*', '&by=all&key=']) {
      const { status, text } = await read('联络站书记', `/figures/rows?figure=opened${asked}`);
      expect([asked, status]).toEqual([asked, 200]);
      for (const number of numbers) expect(text).toContain(number);
      for (const { id } of elsewhere) expect(text).not.toContain(id);
    }
    const word = { figure: 'opened', days: 'week', part: 'all', openId: idOf('联络站书记') } as const;
    const card = JSON.stringify(await render({ view: 'figure-rows', ...word }, office().world));
    for (const number of numbers) expect(card).toContain(number);
    for (const { id } of elsewhere) expect(card).not.toContain(id);
    const street = JSON.stringify(
      await render({ view: 'figure-rows', ...word, openId: idOf('带班领导') }, office().world),
    );
    expect(street).toContain(other);
  });

  test('are a secret report’s only to whoever may see it', async () => {
    const secret = await reportCase(office(), {
      estate: '德加小区',
      detail: '9 幢',
      description: '举报',
      reportedPerson: true,
    });
    expect((await read('指挥室派遣员', '/figures/rows?figure=opened')).text).toContain(secret);
    const keeper = (await read('清单管理员', '/figures/rows?figure=opened')).text;
    expect(keeper).not.toContain(secret);
    const all = (await office().store.casesAfter('', 1_000)).length;
    expect(keeper).toContain(`这里还有 ${all} 件现在不归您看。`);
    expect((await read('清单管理员', '/figures/now?which=open')).text).toContain(`这里还有 ${all} 件现在不归您看。`);
  });

  test('come to its number for a department that sent some back: what is somebody else’s now is counted and not told', async () => {
    const number = await reportCase(office(), { estate: '德加小区', detail: '12 幢', description: '油烟' });
    const redispatched = { do: 'redispatch', lead: 'market-supervision', for: null, text: '看职责' };
    expect(await doTo(office(), number, idOf('执法队值班员'), RETURN, 'sent-back')).toBe('done');
    expect(await doTo(office(), number, idOf('指挥室派遣员'), redispatched, 'sent-on')).toBe('done');
    expect(await doTo(office(), number, idOf('市监所值班员'), { do: 'sign' }, 'taken')).toBe('done');
    const { text } = await read('执法队值班员', '/figures?days=week');
    expect(text).toMatch(/figure=returned">1\//);
    for (const figure of ['returned', 'upheld']) {
      const rows = await read('执法队值班员', `/figures/rows?days=week&figure=${figure}&part=n`);
      expect(rows.text).toContain('这里还有 1 件现在不归您看（数到的 1）。');
      expect(rows.text).not.toContain(number);
      expect((await read('指挥室派遣员', `/figures/rows?days=week&figure=${figure}&part=n`)).text).toContain(number);
    }
  });

  test('go on where a page ends, each once', async () => {
    for (let i = 0; i < 50; i++) {
      office().clock.now += 60_000;
      await reportCase(office(), { estate: '德加小区', detail: `${i + 20} 幢`, description: '油烟' });
    }
    const seen: string[] = [];
    let path: string | undefined = '/figures/rows?figure=opened';
    for (let page = 0; path && page < 4; page++) {
      const { text } = await read('带班领导', path);
      seen.push(...[...text.matchAll(/<strong>(WX-[\d-]+)<\/strong>/g)].map(([, number]) => number ?? ''));
      path = /class="button" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe((await office().store.casesAfter('', 1_000)).length);
  });

  test('of the days before are behind what was told of those', async () => {
    const [first] = numbers;
    office().clock.now += 7 * DAY_MS;
    await reportCase(office(), { estate: '德加小区', detail: '90 幢', description: '油烟' });
    office().clock.now += 7 * DAY_MS;
    const { text } = await read('带班领导', '/figures?days=last-week');
    let path = /之前 <a href="([^"]+figure=opened[^"]*)">\d+</.exec(text)?.[1]?.replaceAll('&amp;', '&');
    let rows = '';
    for (; path; path = /class="button" href="([^"]+)"/.exec(rows)?.[1]?.replaceAll('&amp;', '&'))
      rows = (await read('带班领导', path)).text;
    expect(rows).toContain(first);
    expect(rows).not.toContain('90 幢');
    // One case in that week is told of no matter by itself: of a part the weeks that it has enough in are open.
    const [, matter = ''] =
      /by=matter&amp;key=(\w+)"/.exec((await read('带班领导', '/figures?days=2026-11-23')).text) ?? [];
    const part = (await read('带班领导', `/figures?days=2026-11-23&by=matter&key=${matter}`)).text;
    const href = (days: string) => `/figures/rows?days=${days}&amp;by=matter&amp;key=${matter}&amp;figure=opened`;
    expect(part).toContain(`${href('2026-11-23')}">`);
    office().clock.now -= 7 * DAY_MS;
    const alone = (await read('带班领导', `/figures?days=2026-11-23&by=matter&key=${matter}`)).text;
    expect(alone).toContain('看全街道');
    expect(alone).not.toContain(href('2026-11-30'));
  });
});
