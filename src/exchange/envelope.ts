import * as z from 'zod';
import { ORDER_CLASSES, type OrderSource } from '../../catalogue/sources/schema.ts';
import { seen } from '../workbook/words.ts';
import { keeping } from './kept-words.ts';
import { classOf } from './matter-of.ts';
import { OutsideOrder } from './order.ts';
import { saidTime } from './said-time.ts';

/** What another system sent that is no order: the field, and what to do, in Chinese and in English. */
export type NoOrder = { field: string; why: string };

const wrong = (chinese: string, english: string) => ({ error: `${chinese} / ${english}` });
const TEXT = wrong('要写成文字', 'must be text');
const TIME = wrong('时间看不懂，写成 2026-12-03T17:30:00+08:00', 'must be a time like 2026-12-03T17:30:00+08:00');
const YES = wrong('写 true 或 false', 'must be true or false');
const WITHOUT = /[^\P{Cc}\n\t]/gu;

/** A text, or a number where others write numbers; without signs that are not seen. */
const text = z
  .union([z.string(), z.number().transform(String)], TEXT)
  .transform((said) => seen(said.toWellFormed()).replace(WITHOUT, ''));
const perhaps = text.nullish().transform((said) => said || null);
const number = text.pipe(
  z
    .string()
    .min(1, wrong('编号不能空', 'must not be empty'))
    .max(60, wrong('编号最多 60 个字', 'must have at most 60 characters')),
);
const yes = z.boolean(YES).nullish().transform(Boolean);

const instant = z
  .string(TIME)
  .max(40, TIME)
  .transform((said, { addIssue }) => {
    const at = z.iso.datetime({ offset: true }).safeParse(said).success ? Date.parse(said) : saidTime(said);
    if (at !== undefined && at >= 0 && at < 4e12) return new Date(at).toISOString();
    addIssue({ code: 'custom', message: TIME.error });
    return z.NEVER;
  })
  .nullish()
  .transform((at) => at ?? null);

const degrees = (most: number) =>
  z
    .number(wrong('经纬度写成数字', 'must be a number'))
    .min(-most)
    .max(most)
    .nullish()
    .transform((at) => at ?? null);

const part = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.preprocess((said) => said ?? {}, z.object(shape, wrong('要写成 { }', 'must be an object')));

const url = z.url(wrong('要写成网址', 'must be an address')).max(500);
const TYPES = OutsideOrder.shape.type.options;

/** What is sent: the envelope of every source. What is not named here is not read. */
const Envelope = z.object(
  {
    id: perhaps,
    type: z
      .enum(TYPES, wrong(`只能是 ${TYPES.join('、')}`, `must be one of ${TYPES.join(', ')}`))
      .default('event.created'),
    time: instant,
    class: perhaps,
    external: part({
      id: number.nullish(),
      url: url.nullish().transform((at) => at ?? null),
      revision: z
        .int(wrong('版次写成 0、1、2……', 'must be a whole number'))
        .min(0)
        .nullish()
        .transform((at) => at ?? null),
      status: perhaps,
      due: instant,
      replyNeeded: yes,
      secret: yes,
    }),
    what: part({ title: perhaps, text: perhaps, code: perhaps, urgent: yes }),
    where: part({ text: perhaps, community: perhaps, lng: degrees(180), lat: degrees(90) }),
    who: part({ name: perhaps, phone: perhaps }),
    media: z
      .array(
        z.object({
          url,
          sha256: z
            .string()
            .regex(/^[0-9a-f]{64}$/i, wrong('sha256 是 64 位十六进制', 'must be 64 hexadecimal digits'))
            .nullish()
            .transform((hash) => hash?.toLowerCase() ?? null),
        }),
        wrong('要写成一列', 'must be a list'),
      )
      .max(9, wrong('最多 9 个', 'at most 9'))
      .nullish()
      .transform((all) => all ?? []),
  },
  wrong('要写成 { }', 'must be a JSON object'),
);

const cut = (said: string | null, most: number) => (said === null ? null : [...said].slice(0, most).join('') || null);

/**
 * One order as another system sent it; or what is wrong with it first. Whoever wants secrecy is left out here, with every mention of them
 * and every number: nothing of it is kept. Longer texts are cut. Never throws.
 */
export function orderIn(sent: unknown, source: OrderSource): OutsideOrder | NoOrder {
  const read = Envelope.safeParse(sent);
  if (!read.success) return firstOf(read.error);
  const { id, type, time, external, what, where, who, media } = read.data;
  const called = external.id ?? id;
  if (!called) return { field: 'external.id', why: '没有编号 / is missing' };
  const gone = type === 'event.withdrawn' || type === 'receipt';
  const said = what.text ?? what.title ?? (gone ? '没有写' : null);
  if (said === null) return { field: 'what.text', why: '没有内容 / is missing' };
  const kept = keeping(external.secret, who);
  const order = OutsideOrder.safeParse({
    id: called,
    source: source.id,
    type,
    time,
    class: ORDER_CLASSES.find((one) => one === read.data.class) ?? classOf(source, read.data.class ?? ''),
    external: {
      url: external.url,
      revision: external.revision,
      status: cut(external.status, 40),
      due: external.due,
      replyNeeded: external.replyNeeded,
      secret: external.secret,
    },
    what: {
      title: kept(what.title, 100) || null,
      text: kept(said, 890) || '没有写',
      code: cut(what.code, 40),
      urgent: what.urgent,
    },
    where: { text: kept(where.text, 200), community: cut(where.community, 40), lng: where.lng, lat: where.lat },
    who: external.secret || (!who.name && !who.phone) ? null : { name: cut(who.name, 40), phone: cut(who.phone, 40) },
    media,
  });
  return order.success ? order.data : firstOf(order.error);
}

function firstOf({ issues }: z.ZodError): NoOrder {
  const [issue] = issues;
  return { field: issue?.path.join('.') ?? '', why: issue?.message ?? '' };
}
