import * as z from 'zod';
import { contentHash } from '../../catalogue/content-hash.ts';
import { ORDER_CLASSES } from '../../catalogue/sources/schema.ts';

const words = (most: number) => z.string().trim().max(most);
const instant = z.iso.datetime({ offset: true });

/**
 * 来单: what another system asks of the street, in the one form that every road brings it in. `id` is the source's own and
 * unique there. Where `secret`, whoever sent it has left `who` out.
 */
export const OutsideOrder = z.strictObject({
  id: words(60).min(1),
  source: z.string().min(1),
  type: z.enum(['event.created', 'event.updated', 'event.withdrawn', 'receipt']),
  time: instant.nullable().describe('when it happened or was taken down there'),
  class: z.enum(ORDER_CLASSES),
  external: z.strictObject({
    url: z.url().max(500).nullable(),
    revision: z.int().min(0).nullable().describe('null where the source counts none'),
    status: words(40).nullable(),
    due: instant.nullable().describe('by when they want an answer'),
    replyNeeded: z.boolean(),
    secret: z.boolean(),
  }),
  what: z.strictObject({
    title: words(100).nullable(),
    text: words(890).min(1),
    code: words(40).nullable(),
    urgent: z.boolean(),
    details: z.record(z.string(), words(200)).optional().describe('what its form asked, by our key'),
  }),
  where: z.strictObject({
    text: words(200),
    community: words(40).nullable(),
    lng: z.number().min(-180).max(180).nullable(),
    lat: z.number().min(-90).max(90).nullable(),
  }),
  who: z.strictObject({ name: words(40).nullable(), phone: words(40).nullable() }).nullable(),
  media: z.array(z.strictObject({ url: z.url().max(500), sha256: z.string().nullable() })).max(9),
});
export type OutsideOrder = z.infer<typeof OutsideOrder>;

/** What an order says, as one name: the same again, under whatever revision it comes, has the same; that it is withdrawn is news. */
export const orderHash = ({ external: { revision: _, ...external }, type, ...order }: OutsideOrder): string =>
  contentHash({ ...order, external, ...(type === 'event.withdrawn' ? { withdrawn: true } : {}) });

/** The same of what was asked alone, without how its sender says it stands. */
export const askedHash = ({ external, ...order }: OutsideOrder): string =>
  orderHash({ ...order, external: { ...external, status: null, url: null } });

/** When its sender wants an answer, epoch ms. */
export const dueOfOrder = ({ external: { due } }: OutsideOrder): number | null => (due ? Date.parse(due) : null);
