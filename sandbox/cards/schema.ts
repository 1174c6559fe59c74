import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import schema from './card-v2.schema.json' with { type: 'json' };

const WRAPPERS = new Set(['if', 'anyOf', 'oneOf', 'allOf']);
const compiled = new Map<boolean, ValidateFunction>();

/** The schema without the properties that only old demos use. */
function withoutDeprecated(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutDeprecated);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(
    ([, child]) => !(typeof child === 'object' && child !== null && 'deprecated' in child && child.deprecated === true),
  );
  return Object.fromEntries(kept.map(([key, child]) => [key, withoutDeprecated(child)]));
}

function validatorFor(strict: boolean): ValidateFunction {
  const known = compiled.get(strict);
  if (known) return known;
  const source: unknown = strict ? withoutDeprecated(schema) : schema;
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
  const validate = ajv.compile(typeof source === 'object' && source !== null ? source : {});
  compiled.set(strict, validate);
  return validate;
}

const rank = (error: ErrorObject): number =>
  (error.keyword === 'additionalProperties' ? 1000 : 0) + error.instancePath.split('/').length * 2;

/**
 * What the schema of card JSON 2.0 says against a card, the most telling violation first; empty when it is valid.
 * `strict` also refuses the properties that only old demos use.
 */
export function schemaErrors(card: unknown, strict = false): ErrorObject[] {
  const validate = validatorFor(strict);
  if (validate(card)) return [];
  const all = validate.errors ?? [];
  const telling = all.filter((error) => !WRAPPERS.has(error.keyword));
  return (telling.length > 0 ? telling : all).toSorted((a, b) => rank(b) - rank(a));
}
