import { withPhotos } from '../../record/case.ts';
import { CaseId } from '../../record/ids.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { pictured, spoken } from '../../told/line.ts';
import { define } from '../define.ts';
import { optional, photos } from '../field-schemas.ts';
import { tellHolder } from '../notes/holder.ts';
import { byClock } from '../rights.ts';

/** What was added to a 总事件 is read by whoever works on a part of it. */
export const passOn = define({
  name: 'passOn',
  word: '总事件有补充',
  fields: { from: CaseId, text: optional, photos },
  from: OPEN_STATES,
  right: byClock('总事件的补充'),
  onCard: 'note',
  told: { from: spoken('总事件'), text: spoken('补充'), photos: pictured },
  rule: ({ c, command }) => ({
    kind: 'effect',
    changes: { photos: withPhotos(c, command.photos) },
    tells: [tellHolder(c, 'supplemented')],
  }),
});
