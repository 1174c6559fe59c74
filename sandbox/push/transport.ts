import type { World } from '../world.ts';
import type { Envelope } from './envelope.ts';
import { seal, signatureHeaders } from './seal.ts';

/** What became of one delivery: an answer, or none in time, or nobody there. */
export type Delivery =
  | { kind: 'answered'; status: number; body: string }
  | { kind: 'timeout' }
  | { kind: 'unreachable' };

/** One way to bring an envelope to the host; never throws. */
export type Transport = (envelope: Envelope) => Promise<Delivery>;

/** Posts a body to the host's request URL. */
export type Push = (body: string, headers: Record<string, string>) => Promise<Response>;

const JSON_TYPE = 'application/json;charset=utf-8';

/** The answer, or `timeout` after so many real milliseconds; an answer after that is not looked at. */
export async function within(ms: number, work: Promise<Delivery>): Promise<Delivery> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Delivery>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'timeout' }), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function post(push: Push, body: string, headers: Record<string, string>): Promise<Delivery> {
  try {
    const answer = await push(body, { 'Content-Type': JSON_TYPE, ...headers });
    return { kind: 'answered', status: answer.status, body: await answer.text() };
  } catch {
    return { kind: 'unreachable' };
  }
}

const stamp = (world: World): string =>
  String(world.settings.timestampUnit === 's' ? Math.floor(world.clock.now() / 1000) : Math.floor(world.clock.now()));

/** Webhook transport: each delivery is sealed and signed anew, as the platform does. */
export const webhook =
  (world: World, push: Push): Transport =>
  (sent) => {
    const body = seal(JSON.stringify(sent), world.keys.encryptKey);
    const headers = signatureHeaders(body, world.keys.encryptKey, stamp(world), world.dice.hex(16));
    return within(world.settings.pushTimeoutMs, post(push, body, headers));
  };

/** The check the console makes when the request URL is saved; true when the challenge came back within its second. */
export async function checkAddress(world: World, push: Push): Promise<boolean> {
  const challenge = world.dice.hex(32);
  const plain = JSON.stringify({ challenge, token: world.keys.verificationToken, type: 'url_verification' });
  const body = seal(plain, world.keys.encryptKey);
  const signed = world.settings.challengeSigned
    ? signatureHeaders(body, world.keys.encryptKey, stamp(world), world.dice.hex(16))
    : {};
  const answer = await within(world.settings.challengeTimeoutMs, post(push, body, signed));
  return answer.kind === 'answered' && answer.status === 200 && echoes(answer.body, challenge);
}

function echoes(body: string, challenge: string): boolean {
  try {
    const answer: unknown = JSON.parse(body);
    return typeof answer === 'object' && answer !== null && 'challenge' in answer && answer.challenge === challenge;
  } catch {
    return false;
  }
}
