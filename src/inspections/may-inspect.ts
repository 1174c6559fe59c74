import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { OpenId } from '../brands.ts';
import { dayOf } from '../cases/calendar/calendar.ts';
import { type Certificate, holds } from '../roster/certificates.ts';
import type { Grant } from '../roster/roles.ts';
import { KINDS, OFFICIAL, type VisitKind } from './kinds.ts';

/** Somebody who stands at a place: their roles and certificates of this moment. */
export type AtPlace = { openId: OpenId; grants: readonly Grant[]; certificates: readonly Certificate[] };

export type Allowed = { may: true } | { may: false; why: string };
const no = (why: string): Allowed => ({ may: false, why });
const YES: Allowed = { may: true };

/** What never ticks a list inside a place, whatever certificate it is said to hold. */
const NEVER = ['grid', 'property', 'station'] as const;
const isNever = ({ role }: Grant): boolean => NEVER.some((one) => one === role);

/** Which bodies may look into a place by law: those whose duty in some bundle says so. */
export const hasPower = (department: string, kind: VisitKind, { bundles }: Pick<Catalogue, 'bundles'>): boolean =>
  bundles.some(({ duties }) =>
    duties.some(
      ({ department: of, power }) =>
        of === department && (kind === 'street' ? power === '街道检查' : power === '检查' || power === '街道检查'),
    ),
  );

/**
 * Which kind a visit of these bodies is: a 街道检查 where the street comes alone, by its own power and no other body's; an
 * inspection where anybody who inspects by law comes along.
 */
export const kindOfBodies = (departments: readonly string[], { bundles }: Pick<Catalogue, 'bundles'>): VisitKind => {
  const powers = (of: string) =>
    bundles.flatMap(({ duties }) => duties.flatMap(({ department, power }) => (department === of ? [power] : [])));
  const isStreet = departments.every((one) => powers(one).includes('街道检查') && !powers(one).includes('检查'));
  return isStreet ? 'street' : 'inspection';
};

/** The bodies for which somebody holds a certificate today, works there, and which have the power. */
export const bodiesOf = (
  { grants, certificates }: AtPlace,
  kind: VisitKind,
  now: number,
  list: Pick<Catalogue, 'bundles'>,
): string[] =>
  grants.some(isNever)
    ? []
    : certificates
        .filter((one) => holds(one, now))
        .map(({ department }) => department)
        .filter((department) => hasPower(department, kind, list) && worksAt(grants, department));

const worksAt = (grants: readonly Grant[], department: string): boolean =>
  grants.some(({ role, department: of }) => (role === 'officer' || role === 'head') && of === department);

/** Whether one of these bodies may judge in the place of another today, by a published document of 委托. */
const isDelegated = (
  of: string,
  mine: readonly string[],
  now: number,
  { limits }: Pick<Catalogue, 'limits'>,
): boolean =>
  limits.inspections.delegations.some((one) => one.of === of && mine.includes(one.to) && dayOf(now) <= one.until);

type Ticking = {
  kind: VisitKind;
  /** Whoever presses. */
  who: AtPlace;
  /** Everybody who takes part in the visit, whoever presses among them. */
  present: readonly AtPlace[];
  /** The department that judges the item; undefined to begin the visit at all. */
  department?: string | undefined;
  now: number;
};

/**
 * Whether somebody in Feishu may tick a list inside a place: an officer whose certificate holds today, of a body with the
 * power for the item, two of them. Nobody of the office ticks what the owner or a company ticks, and nobody ticks at a 走访.
 */
export function mayTick(
  { kind, who, present, department, now }: Ticking,
  list: Pick<Catalogue, 'bundles' | 'nameOf' | 'limits'>,
): Allowed {
  if (!OFFICIAL.includes(kind)) return no(WHY_NOT[KINDS[kind].ticks]);
  if (who.grants.some(isNever)) return no('网格员、社区、物业不检查，只劝、只报；检查由持执法证的人做');
  const mine = bodiesOf(who, kind, now, list);
  if (mine.length === 0) return no('检查要持执法证、证没过期、所在部门有权查；请管理员在名册里登记执法证');
  // What only a company could judge is noted by whoever inspects; the company hears of it and judges nothing.
  const judged = department !== undefined && hasPower(department, 'inspection', list);
  if (judged && !mine.includes(department) && !isDelegated(department, mine, now, list))
    return no(`这一条由${list.nameOf(department)}判`);
  const certified = present.filter((one) => bodiesOf(one, kind, now, list).length > 0);
  const two = new Set([who.openId, ...certified.map(({ openId }) => openId)]).size >= 2;
  return two ? YES : no('检查要两名以上持执法证的人在场；请先把同去的人加进来');
}

const WHY_NOT: Record<(typeof KINDS)[VisitKind]['ticks'], string> = {
  officers: '',
  owner: '自查由店家自己勾',
  company: '安检由企业自己做、自己记',
  committee: '进屋看由社区做，住的人同意了才进',
  nobody: '走访只看、只劝、只报，没有可勾的清单',
};
