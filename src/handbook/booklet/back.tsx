import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { Question } from '../manual/boundary.tsx';
import type { ManualPlace } from '../manual/section.tsx';
import { partsOf } from '../pages/contents-views.tsx';
import { ReferralEntry } from '../pages/more.tsx';

/** The plain questions that tell apart what people confuse. */
export function Questions({ place }: { place: ManualPlace }) {
  return (
    <section class="leaf questions" id="questions" data-leaf="questions">
      <h2>一问分清：容易混的事</h2>
      {place.catalogue.groups.map((group) => (
        <Question group={group} place={place} />
      ))}
    </section>
  );
}

/** What is outside the list, and who does it. */
export function Referrals({ place }: { place: ManualPlace }) {
  return (
    <section class="leaf referrals" id="referrals" data-leaf="referrals">
      <h2>清单以外常问的事</h2>
      <p>这些事不开单、不派遣，告诉居民找谁就好。</p>
      {place.catalogue.referrals.map((referral) => (
        <ReferralEntry referral={referral} place={place} />
      ))}
    </section>
  );
}

/** Department by department: what it is competent for, what it leads, where it helps. */
export function DepartmentIndex({ catalogue }: { catalogue: Catalogue }) {
  return (
    <section class="leaf departments" id="departments" data-leaf="departments">
      <h2>部门索引</h2>
      {catalogue.departments.map((department) => {
        const parts = partsOf(catalogue, department.id);
        const ids = (wanted: string) =>
          parts.filter(({ part }) => part === wanted).map(({ matter }) => <a href={`#${matter.id}`}>{matter.id}</a>);
        const rows: [string, ReturnType<typeof ids>][] = [
          ['主责', ids('主责')],
          ['看情形主责', ids('看情形主责')],
          ['配合', ids('配合')],
        ];
        if (parts.length === 0) return null;
        return (
          <section>
            <h3>
              {department.name} <small>{department.kind}</small>
            </h3>
            <p>{department.competence}</p>
            <dl>
              {rows.map(([label, links]) =>
                links.length > 0 ? (
                  <div>
                    <dt>{label}</dt>
                    <dd class="ids">{links}</dd>
                  </div>
                ) : null,
              )}
            </dl>
          </section>
        );
      })}
    </section>
  );
}

/** The communities with their liaison stations; what the office has not confirmed says so. */
export function Communities({ catalogue }: { catalogue: Catalogue }) {
  return (
    <section class="leaf communities" id="communities" data-leaf="communities">
      <h2>社区与联络站</h2>
      <p>标「待确认」的，名称、小区、网格和片区都请街道核对。</p>
      <table>
        <thead>
          <tr>
            <th scope="col">社区</th>
            <th scope="col">行政执法联络站</th>
            <th scope="col">执法片区</th>
            <th scope="col">小区（网格）</th>
          </tr>
        </thead>
        <tbody>
          {catalogue.communities.map((one) => (
            <tr>
              <th scope="row">
                {one.name}
                {!one.confirmed && <small>待确认</small>}
              </th>
              <td>{one.station}</td>
              <td>{one.area}</td>
              <td>{one.estates.map(({ name, grid }) => `${name}（${grid}）`).join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
