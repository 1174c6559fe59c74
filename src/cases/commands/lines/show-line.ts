import * as z from 'zod';
import { leadDepartments, withPhotos } from '../../record/case.ts';
import { openLines } from '../../record/line.ts';
import { WORKED_STATES } from '../../record/state.ts';
import { pictured, spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { optional, photos } from '../field-schemas.ts';
import { byClock } from '../rights.ts';
import { refuse } from '../ruling.ts';
import { hasOpenLines } from './recheck.ts';

/** The owner sends a picture of what was put right. It closes nothing: somebody of the department looks. */
export const showLine = define({
  name: 'showLine',
  word: '说改好了',
  fields: { lines: z.array(z.int()).min(1).max(60), photos, text: optional },
  from: WORKED_STATES,
  when: hasOpenLines,
  right: byClock('店家的照片'),
  onCard: 'note',
  told: {
    lines: { label: '说改好的', say: (lines) => `第 ${lines.join('、')} 条` },
    photos: pictured,
    text: spoken('说明'),
  },
  rule({ c, command }) {
    const shown = openLines(c).filter(({ n }) => command.lines.includes(n));
    if (shown.length === 0) return refuse('missing', '这几条已经改好了，不用再发');
    const [photo = null] = command.photos;
    return {
      kind: 'effect',
      changes: {
        lines: c.lines.map((line) =>
          shown.includes(line) ? { ...line, state: 'to-recheck', photo: photo ?? line.photo } : line,
        ),
        photos: withPhotos(c, command.photos),
      },
      tells: c.lead ? [tell(c, 'lead-duty', 'line-shown', leadDepartments(c.lead))] : [],
    };
  },
});
