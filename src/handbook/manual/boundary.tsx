import type { BoundaryGroup } from '../../../catalogue/schema.ts';
import { type Place, Section, type Shown } from './section.tsx';

/** What looks like this matter and is not: the fact that tells them apart, and whose it is. */
export function Boundary({ matter: { boundary, lead }, place }: Shown) {
  return (
    <Section place={place} id="boundary" title="职责边界：看着像，其实不是">
      <ul class="boundary">
        {boundary.map(({ looksLike, tellsApart, to }) => (
          <li>
            <strong>{looksLike}</strong>
            <span class="apart">{tellsApart}</span>
            <span class="to">
              归 <Whose to={to} place={place} unless={place.in === 'booklet' ? lead.department : undefined} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type WhoseProps = {
  to: string;
  place: Place /** A lead that need not be said again: paper is short. */;
  unless?: string | undefined;
};

function Whose({ to, place: { catalogue, hrefOf }, unless }: WhoseProps) {
  const other = catalogue.matter(to);
  if (!other) return <b>{catalogue.nameOf(to)}</b>;
  return (
    <>
      <a href={hrefOf(to)}>
        {to} {other.name}
      </a>
      {other.lead.department !== unless && `（${catalogue.nameOf(other.lead.department)}）`}
    </>
  );
}

/** The plain questions that tell this matter from those it is confused with. */
export function Apart({ matter, place }: Shown) {
  const groups = place.catalogue.boundaries.filter((group) => group.options.some((one) => one.matter === matter.id));
  if (groups.length === 0) return null;
  return (
    <Section place={place} id="apart" title="拿不准？问一句">
      {groups.map((group) => (
        <Question group={group} place={place} here={matter.id} />
      ))}
    </Section>
  );
}

/** One question and where each of its answers leads. */
export function Question({ group, place, here }: { group: BoundaryGroup; place: Place; here?: string }) {
  return (
    <div class="question" id={here ? undefined : group.id}>
      <p class="label">{group.question}</p>
      <ul class="boundary">
        {group.options.map(({ label, fact, matter }) => (
          <li>
            <strong>{label}</strong>
            <span class="apart">{fact}</span>
            {matter === here ? (
              <span class="to">就是本事项</span>
            ) : (
              <span class="to">
                归 <Whose to={matter} place={place} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
