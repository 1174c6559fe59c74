import { Facts, Lines, Section, type ShownMatter } from './section.tsx';

/** The situations it is for. */
export function Applies({ matter: { scope, applies }, place }: ShownMatter) {
  return (
    <Section place={place} id="applies" title="适用情形">
      <p class="scope">{scope}。</p>
      <Lines of={applies} />
    </Section>
  );
}

/** How people say it: all of it folded on a page, the first `most` on paper. */
export function Sayings({ matter: { sayings }, place, most }: ShownMatter & { most?: number }) {
  return (
    <Section place={place} id="sayings" title="群众常这么说">
      {place.in === 'page' ? (
        <details>
          <summary>{sayings.length} 种说法</summary>
          <SaidSo sayings={sayings} />
        </details>
      ) : (
        <SaidSo sayings={sayings.slice(0, most)} />
      )}
    </Section>
  );
}

/** Sayings in running text. */
export function SaidSo({ sayings }: { sayings: string[] }) {
  return (
    <p class="sayings">
      {sayings.map((saying) => (
        <span>{saying}</span>
      ))}
    </p>
  );
}

/** Where it comes from, since when it is in force, and when it must be looked at again. */
export function Sources({ matter, place }: ShownMatter) {
  const { sources, effectiveFrom, origin, reviewBy, status, hash } = matter;
  return (
    <Section place={place} id="sources" title="来源与版本">
      <Lines of={sources} />
      <Facts
        rows={[
          ['状态', `${status}，${effectiveFrom} 起，${origin}`],
          ['复核', `${reviewBy} 前复核`],
          ['版本号', <code>{hash}</code>],
        ]}
      />
    </Section>
  );
}
