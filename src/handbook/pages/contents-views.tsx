import type { Catalogue, Published } from '../../../catalogue/catalogue.ts';
import { departmentsOf } from '../../../catalogue/departments-of.ts';
import { CATEGORIES } from '../../../catalogue/schema.ts';
import { SaidSo } from '../manual/record.tsx';
import { inOrder } from '../order.ts';

/** A matter and, where one department's are shown, its part in it. */
export type MatterPart = { matter: Published; part?: string | undefined };

/** All matters, or those a department has a part in, with the part it has. */
export function partsOf(catalogue: Catalogue, department: string): MatterPart[] {
  const matters = inOrder(catalogue);
  if (!department) return matters.map((matter) => ({ matter }));
  return matters
    .filter((matter) => departmentsOf(matter).includes(department))
    .map((matter) => ({ matter, part: partIn(matter, department) }));
}

function partIn({ lead }: Published, department: string): string {
  if (lead.department === department) return '主责';
  return lead.depends?.options.some((option) => option.department === department) ? '看情形主责' : '配合';
}

/** Category by category. */
export function ByCategory({ parts, catalogue }: { parts: MatterPart[]; catalogue: Catalogue }) {
  return (
    <>
      {CATEGORIES.map(({ name, prefix }) => {
        const own = parts.filter(({ matter }) => matter.category === name);
        if (own.length === 0) return null;
        return (
          <section class="group" id={prefix} aria-labelledby={`title-${prefix}`}>
            <h2 id={`title-${prefix}`}>
              {name} <small>{own.length} 项</small>
            </h2>
            <ul class="rows">
              {own.map(({ matter, part }) => (
                <Row matter={matter} aside={part ?? catalogue.nameOf(matter.lead.department)} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** Department by department: what it leads, then where it helps. */
export function ByDepartment({ catalogue, only }: { catalogue: Catalogue; only: string }) {
  const wanted = catalogue.departments.filter((department) => !only || department.id === only);
  return (
    <>
      {wanted.map((department) => {
        const parts = partsOf(catalogue, department.id);
        const leads = parts.filter(({ part }) => part !== '配合');
        const helps = parts.filter(({ part }) => part === '配合');
        if (parts.length === 0) return null;
        return (
          <section class="group" id={department.id} aria-labelledby={`title-${department.id}`}>
            <h2 id={`title-${department.id}`}>
              {department.name} <small>{department.kind}</small>
            </h2>
            <p class="note">
              {department.competence}
              {department.aliases && <>。也叫：{department.aliases.join('、')}</>}
            </p>
            {leads.length > 0 && (
              <ul class="rows">
                {leads.map(({ matter, part }) => (
                  <Row matter={matter} aside={part ?? ''} />
                ))}
              </ul>
            )}
            {helps.length > 0 && (
              <details>
                <summary>配合 {helps.length} 项</summary>
                <ul class="rows">
                  {helps.map(({ matter }) => (
                    <Row matter={matter} aside={catalogue.nameOf(matter.lead.department)} />
                  ))}
                </ul>
              </details>
            )}
          </section>
        );
      })}
    </>
  );
}

/** Sayings shown at once; the rest is folded (a matter has forty at least). */
const FIRST = 8;

/** Matter by matter, how people say it. */
export function BySaying({ parts }: { parts: MatterPart[] }) {
  return (
    <>
      {parts.map(({ matter }) => (
        <section class="group said" aria-labelledby={`title-${matter.id}`}>
          <h2 id={`title-${matter.id}`}>
            <a href={`/handbook/${matter.id}`}>
              <span class="id">{matter.id}</span> {matter.name}
            </a>
          </h2>
          <SaidSo sayings={matter.sayings.slice(0, FIRST)} />
          <details>
            <summary>还有 {matter.sayings.length - FIRST} 种说法</summary>
            <SaidSo sayings={matter.sayings.slice(FIRST)} />
          </details>
        </section>
      ))}
    </>
  );
}

function Row({ matter, aside }: { matter: Published; aside: string }) {
  return (
    <li>
      <a href={`/handbook/${matter.id}`}>
        <span class="id">{matter.id}</span>
        <span class="name">
          {matter.name} {matter.limits.urgent && <span class="tag urgent">紧急</span>}
        </span>
        <span class="lead">{aside}</span>
      </a>
    </li>
  );
}
