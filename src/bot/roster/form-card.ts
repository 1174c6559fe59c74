import { button, buttons, type Card, type Element, note } from '../../../cards/elements.ts';
import { formCard } from '../../../cards/form-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import type { DraftId } from '../../brands.ts';
import type { Field } from '../../forms/field.ts';
import type { Roster } from '../../roster/roster.ts';
import type { AskOf, RosterAsk } from '../ports/roster-drafts.ts';
import type { World } from '../ports/world.ts';
import type { FormContext } from './forms.ts';
import { isPlain, plainForm } from './plain-forms.ts';
import { A_PICKER } from './sources.ts';

type Shown = { title: string; fields: Field[]; before: Element[] };

/** An open form of the roster, as it was opened. */
export async function rosterFormCard(id: DraftId, roster: Roster, world: World): Promise<Card> {
  const draft = await world.store.rosterDraft(id);
  const { catalogue, newId } = world;
  const shown = draft && !draft.usedAt && formOf(draft.ask, { roster, catalogue, now: world.now(), newId });
  if (!shown) return noticeCard('表单不在了', '这张表单已经用过或不在了，请重新打开。', 'over');
  return formCard({ ...shown, submit: '提交', action: { do: 'roster-submit', draft: id } });
}

function formOf(ask: RosterAsk, context: FormContext): Shown | undefined {
  if (ask.form === 'erase') return eraseForm(ask);
  if (!isPlain(ask)) return undefined;
  const { title, fields } = plainForm(ask);
  return { title: title(ask, context), fields: fields(ask, context), before: ask.form === 'grant' ? parts(ask) : [] };
}

const eraseForm = ({ caseId }: AskOf<'erase'>): Shown => ({
  title: `删除反映人：${caseId}`,
  fields: [
    {
      kind: 'line',
      name: 'names',
      label: '反映人姓名（几个名字用顿号隔开）',
      placeholder: '记录里没写名字就不填',
    },
  ],
  before: [note('电话、证件号、车牌会自动找出来删掉；姓名要您写出来。删了不能恢复。')],
});

/** A picker lists a hundred; the next hundred is another form. */
function parts({ source, part, total }: AskOf<'grant'>): Element[] {
  const count = Math.ceil(total / A_PICKER);
  if (count <= 1) return [];
  const next = (part + 1) % count;
  return [
    note(`共 ${total} 人，这里是第 ${part + 1}/${count} 组。`),
    ...buttons(button(`换第 ${next + 1} 组`, { do: 'roster-form', form: 'grant', of: source, n: next })),
  ];
}
