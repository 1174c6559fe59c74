import { type Element, note } from '../../../../cards/elements.ts';
import { changeLines } from '../../../../cards/list/proposal-parts.ts';
import { withEdits } from '../../../../catalogue/edit/apply.ts';
import { differences } from '../../../../catalogue/edit/list-difference.ts';
import { cutTo } from '../../../forms/cut-to.ts';
import type { Field } from '../../../forms/field.ts';
import { NONE } from '../../../forms/values.ts';
import type { AskOf } from '../../../list/proposals/ask.ts';
import { proposedOn } from '../../../list/proposals/facts.ts';
import { pathBetween } from '../../../list/proposals/path.ts';
import type { World } from '../../ports/world.ts';
import { NEW_MATTER } from '../new-matter.ts';

type Shown = { title: string; subtitle: string; before: Element[]; fields: Field[]; submit: string };

/** What a workbook that came back changes, line by line, and what is still to be said before it becomes a proposal. */
export async function workbookForm(
  { fileName, about, edits }: AskOf<'list-workbook'>,
  { catalogue, store }: World,
): Promise<Shown> {
  const after = withEdits(catalogue, edits);
  const changes = 'list' in after ? differences(catalogue, after.list) : [];
  const proposed = proposedOn(catalogue, edits).after;
  const alone = proposed && pathBetween(catalogue, proposed) === 'keeper';
  const brings = edits.find((one) => one.do === 'new');
  const [drafts, unwritten] = await Promise.all([store.proposalsAbout(about), store.unwritten()]);
  const waiting = [
    ...drafts.filter(({ state }) => state === 'drafting'),
    ...unwritten.filter((one) => brings && one.about === NEW_MATTER),
  ];
  const into: Field = {
    kind: 'choice',
    name: 'into',
    label: '写进哪一条',
    placeholder: '选一条等着写的，或新的一条',
    missing: '请选写进哪一条提议',
    required: true,
    preset: waiting[0]?.id ?? NONE,
    options: [
      { value: NONE, label: '新的一条提议' },
      ...waiting.map(({ id, suggestion, why }) => ({ value: id, label: cutTo(`${id} ${suggestion ?? why}`, 40) })),
    ],
  };
  return {
    title: brings ? `新事项：${brings.matter.name}` : `表格里改了 ${changes.length} 处`,
    subtitle: fileName,
    before: [
      ...changeLines(changes),
      note(alone ? '都是说法和错字：您自己就能发布。' : '要会签、法审、审定；提出以后卡片会说下一步。'),
    ],
    fields: [
      ...(waiting.length > 0 ? [into] : []),
      {
        kind: 'text',
        name: 'why',
        label: '为什么改',
        placeholder: '依据、会议或碰到的事，批的人要看',
        missing: '请写为什么要改',
        required: true,
        max: 300,
      },
    ],
    submit: '拟成提议',
  };
}
