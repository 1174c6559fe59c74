import { SANDBOX_KEYS } from '../../src/sandbox/local-host.ts';

const SECRETS = [SANDBOX_KEYS.appSecret, SANDBOX_KEYS.encryptKey, SANDBOX_KEYS.verificationToken, 'Bearer '];
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/;

/** The log lines that hold a secret or a mobile number: every conversation ends with there being none. */
export const uncleanLines = (lines: readonly string[]): string[] =>
  lines.filter((line) => MOBILE.test(line) || SECRETS.some((secret) => line.includes(secret)));
