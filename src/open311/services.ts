import type { Catalogue, Published } from '../../catalogue/catalogue.ts';
import type { OrderSource } from '../../catalogue/sources/schema.ts';
import { Several, type Value } from './document.ts';

/** The attribute in which FixMyStreet writes its own number by itself where a definition names it (docs/customising/integration.md there). */
export const CLIENT_NUMBER = 'fixmystreet_id';
const KEYWORDS = 6;

/** The matters of a source that are public and in force, in the list's order. */
export const publicMatters = (source: OrderSource, { matters }: Pick<Catalogue, 'matters'>): Published[] =>
  matters.filter(({ id, status }) => status === '在用' && (source.public ?? []).includes(id));

const serviceOf = ({ id, name, scope, category, sayings }: Published): Value => ({
  service_code: id,
  service_name: name,
  description: scope,
  metadata: true,
  type: 'realtime',
  keywords: sayings
    .slice(0, KEYWORDS)
    .map((one) => one.replace(/[,，]/g, ' '))
    .join(','),
  group: category,
});

/** The list of services: the matters that are public. */
export const servicesOf = (matters: readonly Published[]): Value => new Several('service', matters.map(serviceOf));

const DATATYPES = { text: 'string', number: 'number', choice: 'singlevaluelist', date: 'datetime' } as const;
const WHAT = { text: '写几个字', number: '写数字', choice: '选一个', date: '写时间，如 2026-12-03T17:30:00+08:00' };

const attribute = (order: number, more: Record<string, Value>): Value => ({
  variable: true,
  datatype: 'string',
  required: false,
  datatype_description: WHAT.text,
  ...more,
  order,
});

/** What is asked of a service besides: what the matter itself asks for, and the client's own number. */
export function definitionOf({ id, asks }: Published): Value {
  const own = asks.map(({ key, label, type, options, required }, at) =>
    attribute(at + 1, {
      code: key,
      datatype: DATATYPES[type],
      required: required ?? false,
      datatype_description: WHAT[type],
      description: label,
      ...(options
        ? {
            values: new Several(
              'value',
              options.map((name) => ({ key: name, name })),
            ),
          }
        : {}),
    }),
  );
  const number = attribute(asks.length + 1, { code: CLIENT_NUMBER, description: '您那边的编号，由程序自己填' });
  return { service_code: id, attributes: new Several('attribute', [...own, number]) };
}
