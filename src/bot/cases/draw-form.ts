import { beforeForm } from '../../../cards/cases/before-form.ts';
import { reportFormCard, settleFormCard } from '../../../cards/cases/report-form.ts';
import { formCard } from '../../../cards/form-card.ts';
import type { DraftId } from '../../brands.ts';
import type { CommandForm } from '../../cases/commands/asking.ts';
import { COMMANDS, isCommandName } from '../../cases/commands/table.ts';
import type { Roster } from '../../roster/roster.ts';
import { type Reading, read, readRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { Draft, DraftBody } from '../ports/forms.ts';
import type { World } from '../ports/world.ts';
import { askingOf } from './asking.ts';
import { GONE } from './draw-case.ts';

type Of<Form extends DraftBody['form']> = Extract<DraftBody, { form: Form }>;

/** A form of a case, as it was opened. */
export async function drawForm({ draft: id }: { draft: DraftId }, world: World): Promise<Drawn> {
  const draft = await world.store.draft(id);
  if (!draft) return GONE;
  const { body } = draft;
  if (body.form === 'case') return commandForm({ ...draft, body }, await read({ caseId: body.caseId }, world), world);
  return openingForm({ ...draft, body }, await readRoster(world), world);
}

function commandForm(draft: Draft & { body: Of<'case'> }, { roster, found }: Reading, world: World): Drawn {
  const { body, openId } = draft;
  if (!found || !isCommandName(body.act)) return GONE;
  const { word, form }: { word: string; form?: CommandForm<Record<string, unknown>> } = COMMANDS[body.act];
  if (!form) return GONE;
  const asking = askingOf({ c: found, roster, openId, draft: draft.id, filled: body.filled }, world);
  const card = formCard({
    title: `${word}：${found.title}`,
    subtitle: form.photos ? `${found.id} · 照片直接发到这里` : found.id,
    before: beforeForm(form.before?.(asking) ?? [], found),
    fields: form.fields(asking),
    submit: '提交',
    action: { do: 'submit', draft: draft.id },
  });
  return { card };
}

/** 上报 or 当场已处理: the reporter's own 小区 first. */
function openingForm(
  { id, openId, body }: Draft & { body: Exclude<DraftBody, Of<'case'>> },
  roster: Roster,
  { catalogue }: World,
): Drawn {
  const grants = roster.grantsOf(openId);
  const community = grants.find((grant) => grant.community)?.community;
  const own = grants.find((grant) => grant.estate)?.estate ?? undefined;
  const estates = [...roster.places()].sort(
    (a, b) => Number(b.community === community) - Number(a.community === community),
  );
  const shown = {
    draft: id,
    matter: body.matter ? catalogue.matter(body.matter) : undefined,
    catalogue,
    words: body.words,
    estates: estates.map(({ name, community: of }) => ({
      value: name,
      label: name.includes(of.replace('社区', '')) ? name : `${name}（${of}）`,
    })),
    estate: own ?? (community ? estates.find((estate) => estate.community === community)?.name : undefined),
    rostered: grants.length > 0,
  };
  return { card: body.form === 'report' ? reportFormCard(shown) : settleFormCard(shown) };
}
