import type { Bundle } from './bundles/schema.ts';
import type { CalendarYear } from './calendar/schema.ts';
import type { CheckItemFile, Checklist } from './checklists/schema.ts';
import type { DangerFile } from './dangers/schema.ts';
import type { FigureId } from './figures/figure.ts';
import type { FigureWords } from './figures/schema.ts';
import type { Intent } from './intents/intent.ts';
import type { Authority, DoubtedLaw } from './law-schema.ts';
import type { Limits } from './limits-schema.ts';
import type { BoundaryGroup, Community, Department, Matter, Referral } from './schema.ts';
import type { Service } from './services/schema.ts';
import type { OrderSource } from './sources/schema.ts';

/** A matter as published: its content and the hash that names this version for ever. */
export type Published = Matter & { hash: string };

export type CompiledCatalogue = {
  /** The edition's number and name, its date (yyyy-mm-dd) and a hash over all matters. */
  edition: { number: number; name: string; date: string; hash: string };
  matters: Published[];
  departments: Department[];
  authorities: Authority[];
  boundaries: BoundaryGroup[];
  referrals: Referral[];
  communities: Community[];
  /** In the order in which one goes before another, where several are told of. */
  dangers: Danger[];
  /** Every question of the inspections once, in the order of its group. */
  checkItems: CheckItem[];
  checklists: Checklist[];
  /** 监管一件事: who watches what of one kind of subject. */
  bundles: Bundle[];
  /** What each figure means, in the order in which they are shown. */
  figures: FigureWords[];
  /** The systems whose orders the street takes in: their headers, classes and words. */
  sources: OrderSource[];
  /** What people want beside the duties. */
  services: Service[];
  /** Signs that a danger is not now (catalogue/not-now.yaml). */
  notNow: string[];
  /** Cited laws whose text in the lock may not be what holds today (catalogue/law/doubted.ts). */
  doubted: DoubtedLaw[];
  /** Days off and make-up days by year, with a hash that changes when any of them does. */
  calendar: { hash: string; years: CalendarYear[]; local?: LocalDays | undefined };
  /** The office's durations and shares. */
  limits: Limits;
};

/** Days that one office alone is off or works, yyyy-mm-dd; they go before the State Council's. */
export type LocalDays = { off: string[]; work: string[] };

/** A question of the inspections, with the group it stands in. */
export type CheckItem = CheckItemFile & { group: string };

/** A danger as its red card says it; the texts it is learned from stay behind. */
export type Danger = Omit<DangerFile, 'examples' | 'counter'>;

/**
 * A text as people type it: the matters that are right, best first; or, outside the list, its referral card or its topic.
 * `hard`: whoever sorted it hesitated. `file`: where it stands, heard/FILE.jsonl.
 */
export type HeardExample = { text: string; ids?: string[]; outside?: string; hard?: true; file: string };

/**
 * A text that wants something else than a matter, with its slots. `bare`: only what was said before makes it plain. A
 * counter-example of a danger wants `nothing` of the kind.
 */
export type Spoken = { text: string; intent: Intent | `danger:${string}` | `not-danger:${string}`; bare?: true };

/** The list with what the search learns from beside it; the Worker carries only the list. */
export type TaughtCatalogue = CompiledCatalogue & { heard: HeardExample[] };

/** The list, read only, with the look-ups everybody needs. */
export type Catalogue = CompiledCatalogue & {
  matter(id: string): Published | undefined;
  /** What is done by a matter's number today: the matter, or what took its place; undefined where it went out of use for nothing. */
  inUse(id: string): Published | undefined;
  department(id: string): Department | undefined;
  /** The department's name on screen; the id itself where the list does not know it. */
  nameOf(id: string): string;
  authority(id: string): Authority | undefined;
  /** The plain questions between matters in use: what leads to one out of use is no answer, and one answer no question. */
  groups: readonly BoundaryGroup[];
  group(id: string): BoundaryGroup | undefined;
  /** With the matters in use that it leads to after all. */
  referral(id: string): Referral | undefined;
  danger(id: string): Danger | undefined;
  checkItem(id: string): CheckItem | undefined;
  checklist(id: string): Checklist | undefined;
  bundle(id: string): Bundle | undefined;
  source(id: string): OrderSource | undefined;
  service(id: string): Service | undefined;
  /** What a figure means. Throws where the list was compiled without it. */
  figure(id: FigureId): FigureWords;
};

/** Makes the look-ups over a compiled list. */
export function openCatalogue(compiled: CompiledCatalogue): Catalogue {
  const matters = new Map(compiled.matters.map((one) => [one.id, one]));
  const departments = new Map(compiled.departments.map((one) => [one.id, one]));
  const authorities = new Map(compiled.authorities.map((one) => [one.id, one]));
  const leads = ({ matter }: { matter: string }) => matters.get(matter)?.status !== '停用';
  const inUse = (id: string) =>
    [id, matters.get(id)?.replacedBy ?? '']
      .flatMap((one) => matters.get(one) ?? [])
      .find(({ status }) => status === '在用');
  const asked = compiled.boundaries
    .map((group) => (group.options.every(leads) ? group : { ...group, options: group.options.filter(leads) }))
    .filter(({ options }) => options.length > 1);
  const groups = new Map(asked.map((one) => [one.id, one]));
  const referrals = new Map(
    compiled.referrals.map((one) => [
      one.id,
      one.butIf?.every(leads) === false ? { ...one, butIf: one.butIf.filter(leads) } : one,
    ]),
  );
  const dangers = new Map(compiled.dangers.map((one) => [one.id, one]));
  const checkItems = new Map(compiled.checkItems.map((one) => [one.id, one]));
  const checklists = new Map(compiled.checklists.map((one) => [one.id, one]));
  const bundles = new Map(compiled.bundles.map((one) => [one.id, one]));
  const sources = new Map(compiled.sources.map((one) => [one.id, one]));
  const services = new Map(compiled.services.map((one) => [one.id, one]));
  const figures = new Map(compiled.figures.map((one) => [one.id, one]));
  return {
    ...compiled,
    matter: (id) => matters.get(id),
    inUse,
    department: (id) => departments.get(id),
    nameOf: (id) => departments.get(id)?.name ?? id,
    authority: (id) => authorities.get(id),
    groups: asked,
    group: (id) => groups.get(id),
    referral: (id) => referrals.get(id),
    danger: (id) => dangers.get(id),
    checkItem: (id) => checkItems.get(id),
    checklist: (id) => checklists.get(id),
    bundle: (id) => bundles.get(id),
    source: (id) => sources.get(id),
    service: (id) => services.get(id),
    figure(id) {
      const words = figures.get(id);
      if (!words) throw new Error(`the list does not say what ${id} means`);
      return words;
    },
  };
}
