import { beforeForm } from '../../../cards/cases/before-form.ts';
import { bundleFormCard, reportFormCard, settleFormCard } from '../../../cards/cases/report-form.ts';
import { standingSteps } from '../../../cards/cases/steps.ts';
import type { Element } from '../../../cards/elements.ts';
import { formCard } from '../../../cards/form-card.ts';
import type { DraftId } from '../../brands.ts';
import { type CommandForm, STOOD_IN_FOR } from '../../cases/commands/asking.ts';
import { COMMANDS, isCommandName } from '../../cases/commands/table.ts';
import { withoutReporter } from '../../cases/privacy/shown-name.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Slot } from '../../cases/record/step.ts';
import { nobodyThere } from '../../forms/nobody-there.ts';
import { may } from '../../permissions/permissions.ts';
import { type Reading, read, readRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { Draft, DraftBody } from '../ports/forms.ts';
import type { World } from '../ports/world.ts';
import { askingOf } from './asking.ts';
import { secretFrom } from './audience.ts';
import { GONE } from './draw-case.ts';
import { openingAsked, placeOnly } from './opening-asked.ts';

type Of<Form extends DraftBody['form']> = Extract<DraftBody, { form: Form }>;

/** A form of a case, as it was opened. */
export async function drawForm({ draft: id }: { draft: DraftId }, world: World): Promise<Drawn> {
  const draft = await world.store.draft(id);
  if (!draft) return GONE;
  const { body } = draft;
  if (body.form === 'case') return commandForm({ ...draft, body }, await read({ caseId: body.caseId }, world), world);
  if (body.form === 'hold') return GONE;
  const [roster, { cases }] = await Promise.all([
    readRoster(world),
    world.store.listed({ list: 'mine', openId: draft.openId }, 0),
  ]);
  if (body.form === 'bundle') {
    const bundle = world.catalogue.bundle(body.bundle);
    const asked = openingAsked({ ...draft, body: placeOnly(body) }, roster, world, cases);
    const shown = { ...asked, shop: body.object ?? asked.shop };
    return bundle ? { card: bundleFormCard(shown, bundle, body.facts) } : GONE;
  }
  const shown = openingAsked({ ...draft, body }, roster, world, cases);
  return { card: body.form === 'report' ? reportFormCard(shown) : settleFormCard(shown) };
}

function commandForm(draft: Draft & { body: Of<'case'> }, { roster, found: whole }: Reading, world: World): Drawn {
  const { body, openId } = draft;
  if (!whole || !isCommandName(body.act)) return GONE;
  const found = withoutReporter(whole, secretFrom(`person:${openId}`, whole, roster));
  const { word, form }: { word: string; form?: CommandForm<Record<string, unknown>> } = COMMANDS[body.act];
  if (!form) return GONE;
  const asking = askingOf({ c: found, roster, openId, draft: draft.id, filled: body.filled }, world);
  const fields = form.fields(asking);
  const nobody = nobodyThere(fields, form.nobodyThere ?? STOOD_IN_FOR);
  const before = [...(form.before?.(asking) ?? []), ...(nobody ? [{ words: nobody }] : [])];
  const card = formCard({
    // Who adds to a case that is not theirs to read knows its number alone.
    title: may(roster.actor(openId), 'see', whole).may ? `${word}：${found.title}` : word,
    subtitle: form.photos ? `${found.id} · 接下来发到这里的照片算这张表` : found.id,
    before: [...answered(found, form.answers, world), ...beforeForm(before, found)],
    fields,
    submit: '提交',
    action: { do: 'submit', draft: draft.id },
  });
  return { card };
}

/** What a ruling's form answers to: the steps it rules on, above it. */
const answered = (c: Case, slots: readonly Slot[] = [], { catalogue, now }: World): Element[] =>
  slots.length > 0 ? standingSteps({ c, catalogue, now: now(), seesPhone: false, say: (words) => words }, slots) : [];
