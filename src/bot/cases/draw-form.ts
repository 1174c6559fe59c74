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
import type { Estate, Roster } from '../../roster/roster.ts';
import { type PlaceSaid, placeIn } from '../../understanding/place/place-in.ts';
import { type Reading, read, readRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { Draft, DraftBody, OpeningBody } from '../ports/forms.ts';
import type { World } from '../ports/world.ts';
import { askingOf } from './asking.ts';
import { GONE } from './draw-case.ts';
import { lastPlaces } from './places-of.ts';

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
  return openingForm({ ...draft, body }, roster, cases, world);
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

/** Where the words of a form say it is; words that are a place and nothing else are it, whatever they look like. */
function placeSaid({ where, words }: OpeningBody, roster: Roster): PlaceSaid {
  const said = placeIn(where?.words ?? words, roster.places());
  const rest = where?.only ? where.words.replace(said.estate ?? '', '').trim() : '';
  return { ...said, detail: said.detail ?? ([...rest].slice(0, 100).join('') || undefined) };
}

/** 上报 or 当场已处理: where the words say it is, else the reporter's own 小区 first, with the last places to pick. */
function openingForm(
  { id, openId, body }: Draft & { body: OpeningBody },
  roster: Roster,
  lately: readonly Case[],
  { catalogue }: World,
): Drawn {
  const said = placeSaid(body, roster);
  const recent = said.detail || said.named ? [] : lastPlaces(lately, openId);
  const grants = roster.grantsOf(openId);
  const community = grants.find((grant) => grant.community)?.community;
  const own = grants.find((grant) => grant.estate)?.estate ?? undefined;
  const nearness = (one: Estate) =>
    Number(one.name === said.estate) * 4 +
    Number(said.near.includes(one.name)) * 2 +
    Number(one.community === community);
  const estates = [...roster.places()].sort((a, b) => nearness(b) - nearness(a));
  // Another estate than the one that was said never stands there.
  const usual = own ?? (community ? estates.find((estate) => estate.community === community)?.name : undefined);
  const preset = said.estate ?? (said.named ? undefined : said.near.length === 1 ? said.near[0] : usual);
  const shown = {
    draft: id,
    matter: body.matter ? catalogue.matter(body.matter) : undefined,
    catalogue,
    words: body.words,
    estates: estates.map(({ name, community: of }) => ({
      value: name,
      label: name.includes(of.replace('社区', '')) ? name : `${name}（${of}）`,
    })),
    estate: preset,
    detail: said.detail,
    shop: said.shop,
    circumstance: body.circumstance,
    recent,
    rostered: grants.length > 0,
  };
  return { card: body.form === 'report' ? reportFormCard(shown) : settleFormCard(shown) };
}
