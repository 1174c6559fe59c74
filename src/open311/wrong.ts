import { Several, type Value } from './document.ts';

/** What is wrong with a request, as GeoReport v2 says it: 404 not there, 403 no key or a wrong one, 400 all else. */
export type WrongRequest = { status: 400 | 403 | 404 | 413 | 429 | 503; description: string };

export const wrong = (status: WrongRequest['status'], chinese: string, english: string): WrongRequest => ({
  status,
  description: `${chinese} / ${english}`,
});

export const isWrong = (one: object): one is WrongRequest => 'status' in one && 'description' in one;

/** Nobody is told what else there might be. */
export const NOT_THERE = wrong(404, '没有这一项', 'not found');

/** The standard's form of it: several errors, each with a code and what to do. */
export const errorsOf = ({ status, description }: WrongRequest): Value =>
  new Several('error', [{ code: status, description }]);
