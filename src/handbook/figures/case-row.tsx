import { dayOf } from '../../cases/calendar/calendar.ts';
import type { Case } from '../../cases/record/case.ts';
import { STATE_WORDS } from '../../cases/record/state.ts';
import { redact } from '../../redaction/redact.ts';

type Props = { c: Case; standing?: string | undefined; nameOf(department: string): string };

/** A case on a page of the figures: no phone, and nobody who reported or is complained of. */
export function CaseRow({ c, standing, nameOf }: Props) {
  const where = [c.place.community, c.place.estate, c.place.detail].filter(Boolean).join(' ');
  const steps = [
    `上报 ${dayOf(c.times.opened)}`,
    c.times.closed === null ? undefined : `办结 ${dayOf(c.times.closed)}`,
    c.lead ? nameOf(c.lead.department) : undefined,
  ].filter(Boolean);
  return (
    <li>
      <span>
        <strong>{c.id}</strong> {redact(c.title)}
      </span>
      <span>
        {c.urgent && <span class="tag urgent">紧急</span>}
        <span class="tag">{STATE_WORDS[c.state]}</span>
        {standing && <span class="tag plain">{standing}</span>}
      </span>
      <small>{redact(where)}</small>
      <small>{steps.join('　')}</small>
    </li>
  );
}

/** What stands under such rows, however they were come by. */
export const ONLY_SEEN = '只列您能看的。在飞书里把编号发给机器人，看整件事。';
