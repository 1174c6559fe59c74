import { beforeEach } from 'vitest';
import { sampleRoster } from '../../sandbox/sample-roster.ts';
import { createApp } from '../../src/app.ts';
import type { World } from '../../src/bot/ports/world.ts';
import { Visit, VisitId } from '../../src/visits/visit.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { aPerson } from '../harness/ids.ts';
import { idOf } from '../store/report-case.ts';
import { keepTold } from '../visits/told-visit.ts';

const ORIGIN = 'http://handbook.test';
export const TOKEN = 'AAAAAAAAAAAAAAAAAAAAAA';
export const OTHER = 'BBBBBBBBBBBBBBBBBBBBBB';
export const DAY = 86_400_000;

export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const photo = (bytes: Uint8Array<ArrayBuffer> = new Uint8Array(PNG)) => new Blob([bytes], { type: 'image/png' });

/** The page of an owner whose place was told JC-1, opened by TOKEN; anew for each test of a file. */
export function anOwnerPage() {
  const clock = { now: 0 };
  let world: World;
  let app: ReturnType<typeof createApp>;
  let uploaded: number;
  const keepVisit = (token: string, id?: string) => keepTold(world, aPerson(idOf('执法队值班员')), token, id);
  beforeEach(async () => {
    clock.now = Date.UTC(2026, 10, 24, 2);
    const { host } = await openHandbook({ PUBLIC_URL: ORIGIN, HANDBOOK_ACCESS: 'feishu' }, () => clock.now);
    uploaded = 0;
    const uploadImage = async () => {
      uploaded++;
      return `img_own_${uploaded}`;
    };
    world = { ...host.world, messenger: { ...host.world.messenger, uploadImage } };
    await world.store.commit({ at: clock.now, changes: sampleRoster(clock.now), says: [] });
    const own = { ...host, world, deliverSoon: async () => {} };
    app = createApp({ hostOf: async () => own, afterwards: () => {} });
    await keepVisit(TOKEN);
  });
  const visitNow = async () => Visit.parse(await world.store.visit(VisitId.parse('JC-1')));
  return {
    clock,
    world: () => world,
    uploaded: () => uploaded,
    /** Another place that was told, with a page of its own. */
    tellsOther: () => keepVisit(OTHER, 'JC-2'),
    get: (path: string) => app.request(`${ORIGIN}/handbook/owner/${path}`),
    post(path: string, fields: Record<string, string | Blob>, origin: string | null = ORIGIN) {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      return app.request(`${ORIGIN}/handbook/owner/${path}`, {
        method: 'POST',
        body,
        headers: origin ? { origin } : {},
      });
    },
    visitNow,
    async caseOf(item: string) {
      const { caseId } = (await visitNow()).found.find((one) => one.item === item) ?? {};
      return caseId ? world.store.caseOf(caseId) : undefined;
    },
  };
}
