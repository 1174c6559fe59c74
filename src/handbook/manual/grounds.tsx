import type { Basis } from '../../../catalogue/law-schema.ts';
import { ruleLabel } from '../../../catalogue/wording.ts';

/** What it rests on, article by article, with what each says. */
export function Grounds({ basis }: { basis: readonly Basis[] }) {
  return (
    <ul class="law">
      {basis.map((entry) => (
        <li>
          <cite>{ruleLabel(entry)}</cite>
          <span class="gist">{entry.gist}</span>
        </li>
      ))}
    </ul>
  );
}
