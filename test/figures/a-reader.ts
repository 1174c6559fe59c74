import { afterAll, beforeAll } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createSeal } from '../../src/handbook/access/seal.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { idOf, reportCase } from '../store/report-case.ts';

/** An office with six cases of one day, for all tests of a file, and its figures as its people read them. */
export function aReader() {
  let opened: Opened;
  let app: ReturnType<typeof createApp>;
  const numbers: string[] = [];
  beforeAll(async () => {
    opened = await openWorld();
    app = createApp({ hostOf: async () => opened.host, afterwards: () => {} });
    for (let i = 1; i <= 6; i++)
      numbers.push(
        await reportCase(opened, { estate: '德加小区', detail: `${i} 幢 13900005678`, description: '油烟' }),
      );
  });
  afterAll(() => opened.close());

  /** A page as this person of the sample office reads it. */
  async function read(name: string, path = '/figures') {
    const { config, world } = opened.host;
    const session = await createSeal(config.app.secret).close('figures', idOf(name), world.now() + 60_000);
    const headers = { cookie: `figures_session=${session}` };
    const answer = await app.request(`http://figures.test${path}`, { headers });
    return { status: answer.status, text: await answer.text() };
  }
  return { office: () => opened, numbers, read };
}
