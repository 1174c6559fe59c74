import * as z from 'zod';
import { type Catalogue, type CompiledCatalogue, openCatalogue, type Published } from './catalogue.ts';
import { contentHash as hash } from './content-hash.ts';
import { day } from './law-schema.ts';
import { Limits } from './limits-schema.ts';
import type { Path } from './problems.ts';
import { Community, Department, Matter } from './schema.ts';
import { Service } from './services/schema.ts';

/** What an office may say otherwise of a matter. What it is found by stays: the search is learned from the shared list. */
const LocalMatter = Matter.pick({
  summary: true,
  lead: true,
  support: true,
  power: true,
  boundary: true,
  onSite: true,
  procedure: true,
  limits: true,
  talk: true,
  hours: true,
  reviewBy: true,
}).partial();

/** How one office's list differs from the one it shares with the others; what is not named is shared. */
export const LocalChanges = z.strictObject({
  limits: Limits.partial().optional().describe('本街道的时限和比例，只写不一样的'),
  days: z
    .strictObject({ off: z.array(day).default([]), work: z.array(day).default([]) })
    .optional()
    .describe('本街道另外放假、另外上班的日子'),
  communities: z.array(Community).min(1).optional().describe('本街道的社区，整个换掉'),
  departments: z.array(Department).optional().describe('改了的和新增的部门，按编号'),
  matters: z.record(z.string(), LocalMatter).optional().describe('改了的事项，按编号，只写不一样的'),
  services: z.array(Service).optional().describe('本街道的服务，整个换掉'),
});
export type LocalChanges = z.infer<typeof LocalChanges>;

type Wrong = { path: Path; why: string };

/** The shared list as one office has it, or what is wrong with its changes. The shared list itself is not touched. */
export function localList(
  shared: CompiledCatalogue,
  changes: LocalChanges,
): { catalogue: Catalogue } | { wrong: Wrong[] } {
  const departments = byId(shared.departments, changes.departments ?? []);
  const wrong = strangers(shared, changes, new Set(departments.map(({ id }) => id)));
  if (wrong.length > 0) return { wrong };
  const matters = shared.matters.map((matter) => changed(matter, changes.matters?.[matter.id]));
  const { hash: calendar, years } = shared.calendar;
  const local = changes.days;
  return {
    catalogue: openCatalogue({
      ...shared,
      edition: { ...shared.edition, hash: hash(matters) },
      matters,
      departments,
      communities: changes.communities ?? shared.communities,
      services: changes.services ?? shared.services,
      calendar: local ? { hash: hash([calendar, local]), years, local } : shared.calendar,
      limits: { ...shared.limits, ...changes.limits },
    }),
  };
}

function changed(matter: Published, change: z.infer<typeof LocalMatter> | undefined): Published {
  if (!change) return matter;
  const { hash: _, ...content } = { ...matter, ...change };
  return { ...content, hash: hash(content) };
}

const byId = <One extends { id: string }>(shared: readonly One[], own: readonly One[]): One[] => {
  const all = new Map([...shared, ...own].map((one) => [one.id, one]));
  return [...all.values()];
};

/** Matters and departments that are named and that nobody knows. */
function strangers(
  shared: CompiledCatalogue,
  { matters = {}, services = [] }: LocalChanges,
  departments: Set<string>,
): Wrong[] {
  const hosts = services
    .filter(({ host }) => !departments.has(host))
    .map(({ id, host }) => ({ path: ['services', id], why: `没有 ${host} 这个部门；部门编号见 departments.yaml` }));
  const known = new Set(shared.matters.map(({ id }) => id));
  const ofMatters = Object.entries(matters).flatMap(([id, { lead, support = [], procedure = [] }]): Wrong[] => {
    if (!known.has(id)) return [{ path: ['matters', id], why: '清单里没有这个编号' }];
    const named = [
      ...(lead ? [lead, ...(lead.depends?.options ?? [])] : []).map((one) => one.department),
      ...support.map((one) => one.department),
      ...procedure.flatMap((step) => step.with ?? []),
    ];
    return named
      .filter((one) => !departments.has(one))
      .map((one) => ({ path: ['matters', id], why: `没有 ${one} 这个部门；部门编号见 departments.yaml` }));
  });
  return [...hosts, ...ofMatters];
}
