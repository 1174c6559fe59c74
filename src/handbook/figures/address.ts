import * as z from 'zod';
import { BROKEN_BY, type PageAsked } from '../../bot/figures/page-scope.ts';
import { PARTS, type RowPart } from '../../figures/behind.ts';
import { OPEN_NOW, type OpenNow } from '../../figures/open-parts.ts';

const text = z.string().max(60).optional().catch(undefined);

/** What the address of a page asks for; what it says wrongly is as if it were not said. */
export const Asked = z.object({
  days: z.string().max(24).catch('week'),
  by: z.enum(BROKEN_BY).optional().catch(undefined),
  key: text,
  figure: text,
  part: z.enum(PARTS).catch('all'),
  after: z
    .string()
    .regex(/^\d{1,16}~[\w-]{1,40}$/)
    .transform((place) => ({ at: Number(place.split('~')[0]), id: place.split('~')[1] ?? '' }))
    .optional()
    .catch(undefined),
});

/** What the address of what stands open asks for. */
export const AskedNow = z.object({
  which: z.enum(Object.keys(OPEN_NOW) as [OpenNow, ...OpenNow[]]).catch('overdue'),
  page: z.coerce.number().int().min(0).max(10_000).catch(0),
});

function queryOf(some: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(some)) if (value !== undefined) query.set(name, value);
  return query.toString();
}

/** The address of the figures of some days. */
export const pageHref = ({ days, by, key }: PageAsked): string => `/figures?${queryOf({ days, by, key })}`;

/** The address of what stands open at this moment, from a page on. */
export const nowHref = (which: OpenNow, page = 0): string =>
  `/figures/now?${queryOf({ which, page: page === 0 ? undefined : String(page) })}`;

/** The address of the rows behind a figure. `after`: where they begin. */
export const rowsHref = (
  { days, by, key }: PageAsked,
  figure: string,
  part: RowPart = 'all',
  after?: { at: number; id: string },
): string => {
  const place = after && `${after.at}~${after.id}`;
  return `/figures/rows?${queryOf({ days, by, key, figure, part: part === 'all' ? undefined : part, after: place })}`;
};
