import * as z from 'zod';
import { leadDepartments, withPhotos } from '../../record/case.ts';
import { CaseId } from '../../record/ids.ts';
import { NewLine, numbered } from '../../record/line.ts';
import { WORKED_STATES } from '../../record/state.ts';
import { pictured, spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { optional, photos } from '../field-schemas.ts';
import { byClock } from '../rights.ts';

/** Lines by their words, one after the other. */
export const linesTold = {
  label: '要改的',
  say: (lines: readonly { words: string }[]) => lines.map(({ words }) => words).join('；') || undefined,
};

/** The place was reported again: what is new there for this department, each line with its own date. */
export const addLines = define({
  name: 'addLines',
  word: '又多了几条',
  fields: { from: CaseId, lines: z.array(NewLine).min(1).max(20), text: optional, photos },
  from: WORKED_STATES,
  right: byClock('加一条'),
  onCard: 'absorbed',
  told: { from: spoken('来自'), lines: linesTold, text: spoken('情况'), photos: pictured },
  rule({ c, command, context }) {
    return {
      kind: 'effect',
      changes: {
        lines: [...c.lines, ...numbered(command.lines, context.now, c.lines.length)],
        photos: withPhotos(c, command.photos),
      },
      tells: [c.lead ? tell(c, 'lead-duty', 'lines-added', leadDepartments(c.lead)) : tell(c, 'desk', 'supplemented')],
    };
  },
});
