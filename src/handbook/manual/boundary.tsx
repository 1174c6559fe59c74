import type { BoundaryGroup } from '../../../catalogue/schema.ts';
import { type ManualPlace, Section, type ShownMatter } from './section.tsx';

/** What looks like this matter and is not: the fact that tells them apart, and whose it is. */
export function Boundary({ matter: { boundary, lead }, place }: ShownMatter) {
  return (
    <Section place={place} id="boundary" title="职责边界：看着像，其实不是">
      <ul class="boundary">
        {boundary.map(({ looksLike, tellsApart, to }) => (
          <li>
            <strong>{looksLike}</strong>
            <span class="apart">{tellsApart}</span>
            <span class="to">
              <Belongs to={to} place={place} unless={place.in === 'booklet' ? lead.department : undefined} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type BelongsProps = {
  to: string;
  place: ManualPlace;
  /** A lead that need not be said again: paper is short. */
  unless?: string | undefined;
};

function Belongs({ to, place: { catalogue, hrefOf }, unless }: BelongsProps) {
  const other = catalogue.matter(to);
  if (!other) {
    return (
      <>
        归 <b>{catalogue.nameOf(to)}</b>
      </>
    );
  }
  return (
    <>
      归{' '}
      <a href={hrefOf(to)}>
        {to} {other.name}
      </a>
      {other.lead.department !== unless && `（${catalogue.nameOf(other.lead.department)}）`}
    </>
  );
}

/** The plain questions that tell this matter from those it is confused with. */
export function Apart({ matter, place }: ShownMatter) {
  const groups = place.catalogue.groups.filter((group) => group.options.some((one) => one.matter === matter.id));
  if (groups.length === 0) return null;
  return (
    <Section place={place} id="apart" title="拿不准？问一句">
      {groups.map((group) => (
        <Question group={group} place={place} here={matter.id} />
      ))}
    </Section>
  );
}

/** One question and where each of its answers leads; folded where it stands in one matter's manual. */
export function Question({ group, place, here }: { group: BoundaryGroup; place: ManualPlace; here?: string }) {
  const answers = (
    <ul class="boundary">
      {group.options.map(({ label, fact, matter }) => (
        <li>
          <strong>{label}</strong>
          <span class="apart">{fact}</span>
          <span class="to">{matter === here ? '就是本事项' : <Belongs to={matter} place={place} />}</span>
        </li>
      ))}
    </ul>
  );
  if (!here) {
    return (
      <div class="question" id={group.id}>
        <p class="label">{group.question}</p>
        {answers}
      </div>
    );
  }
  return (
    <details class="question">
      <summary>{group.question}</summary>
      {answers}
    </details>
  );
}
