import type { Child } from 'hono/jsx';
import type { Catalogue, Published } from '../../../catalogue/catalogue.ts';

/** Where a manual is shown: alone on a page, or as one leaf of the booklet. */
export type ManualPlace = {
  catalogue: Catalogue;
  in: 'page' | 'booklet';
  /** The address of another matter's manual in the same place. */
  hrefOf(id: string): string;
};

export type ShownMatter = { matter: Published; place: ManualPlace };

type SectionProps = { place: ManualPlace; id: string; title: string; tone?: 'warn' | undefined; children: Child };

/** One part of a manual under its heading; on a page it can be jumped to. */
export function Section({ place, id, title, tone, children }: SectionProps) {
  const Heading = place.in === 'page' ? 'h2' : 'h3';
  const anchor = place.in === 'page' ? { id } : {};
  return (
    <section class={`part part-${id}${tone ? ` ${tone}` : ''}`} {...anchor}>
      <Heading>{title}</Heading>
      {children}
    </section>
  );
}

/** A list of sentences, numbered where the order matters. */
export function Lines({ of, ordered, kind }: { of: string[]; ordered?: boolean; kind?: string }) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List class={kind}>
      {of.map((line) => (
        <li>{line}</li>
      ))}
    </List>
  );
}

/** Label and value pairs; pairs without a value are left out. */
export function Facts({ rows }: { rows: [label: string, value: Child | undefined][] }) {
  return (
    <dl>
      {rows.map(([label, value]) =>
        value ? (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
