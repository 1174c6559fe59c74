import { createHash, randomBytes } from 'node:crypto';
import type { Dice } from './dice.ts';

const PREFIX = {
  message: 'om_',
  chat: 'oc_',
  thread: 'omt_',
  picture: 'img_v3_',
  file: 'file_v3_',
  event: '',
  tenantToken: 't-',
  appToken: 'a-',
  userToken: 'u-',
  cardToken: 'c-',
  code: '',
  block: 'doxcn',
  device: '',
  table: 'tbl',
  field: 'fld',
  view: 'vew',
  record: 'rec',
} as const;

/** Makes ids as the platform writes them. */
export type Mint = (kind: keyof typeof PREFIX) => string;

/** Ids no other run of the sandbox makes (a host remembers message ids for a day), or the dice's when it is seeded. */
export const createMint =
  (dice?: Dice): Mint =>
  (kind) =>
    PREFIX[kind] + (dice ? dice.hex(32) : randomBytes(16).toString('hex'));

/** The same id for the same word in every run: for the sample people and groups, which a host remembers. */
export const lastingId = (prefix: string, word: string): string =>
  prefix + createHash('sha256').update(`shuiguan sandbox ${word}`).digest('hex').slice(0, 32);
