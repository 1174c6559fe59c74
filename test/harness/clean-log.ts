import { SANDBOX_KEYS } from '../../sandbox/keys.ts';
import { ENVIRONMENT } from '../door/events.ts';
import { SECRETS } from '../handbook/secrets.ts';

/** Every key a host is given anywhere in the tests, but for the app's id, which is no secret. */
const KEYS = [SANDBOX_KEYS, ENVIRONMENT, SECRETS].flatMap((keys) =>
  Object.entries(keys).flatMap(([name, value]) => (/app_?id$/i.test(name) ? [] : [value])),
);
const BEARER = /Bearer |\b[tu]-[\w-]{6,}/;
// Within an id of ours any eleven digits may stand side by side.
const MOBILE = /(?<![\w-])(?:\+?86)?1[3-9]\d{9}(?!\w)/;
const IDENTITY = /(?<![\w-])[1-9]\d{5}(?:19|20)\d{9}[\dXx](?!\w)/;

/** The log lines that hold a secret, a token, a mobile or an identity number: every conversation ends with there being none. */
export const uncleanLines = (lines: readonly string[]): string[] =>
  lines.filter(
    (line) =>
      MOBILE.test(line) || IDENTITY.test(line) || BEARER.test(line) || KEYS.some((secret) => line.includes(secret)),
  );
