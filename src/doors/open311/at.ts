import type { Published } from '../../../catalogue/catalogue.ts';
import type { OrderSource } from '../../../catalogue/sources/schema.ts';
import type { World } from '../../bot/ports/world.ts';
import type { WhatIsAsked } from '../../open311/asked.ts';
import type { Value } from '../../open311/document.ts';
import type { SentValues } from '../../open311/given.ts';
import { type WrongRequest, wrong } from '../../open311/wrong.ts';
import { sameText } from '../../same-text.ts';
import type { SourceAccess } from '../../source-access.ts';

/** An answer by GeoReport v2 before it has its form; `taken`: something was written. */
export type Open311Said = { root: string; value: Value; taken?: boolean } | WrongRequest;

/** A request at the door of one source: what is asked and sent, and the matters that are public there. */
export type Open311At = {
  access: SourceAccess;
  source: OrderSource;
  matters: Published[];
  world: World;
  given: SentValues;
  asked: WhatIsAsked;
};

export const BUSY = wrong(503, '系统忙，请过一分钟再来', 'busy, try again in a minute');
export const TOO_FAST = wrong(429, '太快了，请过一分钟再来', 'too fast, try again in a minute');
export const NO_JURISDICTION = wrong(404, 'jurisdiction_id 不是这里', 'jurisdiction_id was not found');

/** Whether a jurisdiction is ours, where one is said and we have one. */
export const isOurs = ({ access, given }: Open311At): boolean => {
  const said = given.get('jurisdiction_id');
  return said === undefined || access.jurisdiction === null || said === access.jurisdiction;
};

/** Whether one of a source's keys was sent. */
export function hasKey({ keys }: SourceAccess, given: SentValues): boolean {
  const said = given.get('api_key') ?? '';
  return keys.map((key) => sameText(said, key)).some(Boolean);
}
