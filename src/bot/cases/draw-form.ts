import { beforeForm } from '../../../cards/cases/before-form.ts';
import { reportFormCard, settleFormCard } from '../../../cards/cases/report-form.ts';
import { standingSteps } from '../../../cards/cases/steps.ts';
import type { Element } from '../../../cards/elements.ts';
import { formCard } from '../../../cards/form-card.ts';
import type { DraftId } from '../../brands.ts';
import { type CommandForm, nobodyThere } from '../../cases/commands/asking.ts';
import { COMMANDS, isCommandName } from '../../cases/commands/table.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Slot } from '../../cases/record/step.ts';
import type { Roster } from '../../roster/roster.ts';
import { type Reading, read, readRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { Draft, DraftBody, OpeningBody } from '../ports/forms.ts';
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
  if (body.form === 'hold') return GONE;
  return openingForm({ ...draft, body }, await readRoster(world), world);
}

function commandForm(draft: Draft & { body: Of<'case'> }, { roster, found }: Reading, world: World): Drawn {
  const { body, openId } = draft;
  if (!found || !isCommandName(body.act)) return GONE;
  const { word, form }: { word: string; form?: CommandForm<Record<string, unknown>> } = COMMANDS[body.act];
  if (!form) return GONE;
  const asking = askingOf({ c: found, roster, openId, draft: draft.id, filled: body.filled }, world);
  const fields = form.fields(asking);
  const before = [...(form.before?.(asking) ?? []), ...nobodyThere(fields)];
  const card = formCard({
    title: `${word}：${found.title}`,
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

/** 上报 or 当场已处理: the reporter's own 小区 first. */
function openingForm({ id, openId, body }: Draft & { body: OpeningBody }, roster: Roster, { catalogue }: World): Drawn {
  const grants = roster.grantsOf(openId);
  const community = grants.find((grant) => grant.community)?.community;
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
    estate: body.place ? estateIn(body.place, estates) : usualEstate(grants, estates),
    detail: body.place,
    rostered: grants.length > 0,
  };
  return { card: body.form === 'report' ? reportFormCard(shown) : settleFormCard(shown) };
}

type Estates = readonly { name: string; community: string }[];

/** The 小区 that a place names, never another; the longest where one name holds another. */
const estateIn = (place: string, estates: Estates): string | undefined =>
  estates
    .map(({ name }) => name)
    .filter((name) => place.includes(name))
    .sort((a, b) => b.length - a.length)[0];

/** The reporter's own 小区, or the first of their 社区. */
function usualEstate(grants: ReturnType<Roster['grantsOf']>, estates: Estates): string | undefined {
  const own = grants.find((grant) => grant.estate)?.estate;
  const community = grants.find((grant) => grant.community)?.community;
  return own ?? (community ? estates.find((estate) => estate.community === community)?.name : undefined);
}
