import { DAY_MS } from '../../cases/calendar/calendar.ts';
import { Command } from '../../cases/commands/table.ts';
import { decide } from '../../cases/lifecycle/decide.ts';
import type { Place } from '../../cases/record/case.ts';
import { caseNumber, seriesOf } from '../../cases/record/numbering.ts';
import { similarOpen } from '../../cases/record/repeats.ts';
import type { Values } from '../../forms/values.ts';
import type { Roster } from '../../roster/roster.ts';
import { nothing, type Outcome, toast } from '../outcome.ts';
import type { Gathered } from '../ports/cases.ts';
import type { Draft } from '../ports/forms.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { changesOf } from './act.ts';
import { contextOf, matterFacts, rosterOf } from './office.ts';
import { COLLECTING } from './on-case-click.ts';
import { photosToJoin } from './photos.ts';
import { sayTells, subjectOf } from './tell.ts';

export type Submitted = { draft: Draft; values: Values; click: Click; gathered: Gathered };

/** 上报 or 当场已处理 pressed: the form goes to the presser's own chat, the question preset. */
export async function openReport(
  form: 'report' | 'settle',
  { question, matter }: { question?: string | undefined; matter?: string | undefined },
  click: Click,
  world: World,
): Promise<Outcome> {
  const asked = question ? await world.store.question(question) : undefined;
  const { openId } = click.who;
  const now = world.now();
  const draft: Draft = {
    id: world.newId(),
    openId,
    at: now,
    body: { form, question, matter, noneFits: !matter, words: asked?.words ?? '' },
  };
  return {
    changes: [
      { kind: 'draft', draft },
      { kind: 'collect', openId, target: draft.id, until: now + COLLECTING },
    ],
    says: [{ kind: 'send', to: { openId }, view: { view: 'report-form', draft: draft.id, openId }, about: draft.id }],
    answer: { toast: { type: 'info', content: '表单发到你和我的私聊了，填好提交' } },
  };
}

/** The place a form names: the 小区 tells its grid and community. */
export function placeOf(values: Values, roster: Roster): Place | undefined {
  const estate = roster.placeNamed(String(values.estate ?? ''));
  const detail = String(values.detail ?? '')
    .trim()
    .slice(0, 200);
  return estate && { community: estate.community, estate: estate.name, grid: estate.grid, detail };
}

/**
 * The next number of today, nobody else's ever. All kinds of cases share one series, so that a number does not tell a 举报.
 * What is then refused or fails leaves a gap.
 */
export async function takeCaseNumber(world: World): Promise<string> {
  const series = seriesOf(world.config.casePrefix, world.now());
  return caseNumber(series, await world.store.takeNumber(series));
}

const asText = (value: Values[string]) => (typeof value === 'string' ? value.trim() : '');

function commandOf({ draft, values }: Submitted, place: Place, photos: string[], world: World): unknown {
  const { body } = draft;
  if (body.form === 'case') return undefined;
  const asked = world.catalogue.matter(body.matter ?? '')?.asks ?? [];
  const asks = Object.fromEntries(
    asked.flatMap(({ key }) => (asText(values[`ask_${key}`]) ? [[key, asText(values[`ask_${key}`])]] : [])),
  );
  const phone = asText(values.phone);
  const wantsReply = values.wantsReply === true || asText(values.wantsReply) === 'yes';
  return {
    do: 'report',
    place,
    object: asText(values.object) || null,
    photos,
    matterId: body.matter ?? null,
    noneFits: body.noneFits,
    circumstance: asText(values.circumstance) || null,
    urgent: values.urgent === true,
    description: asText(values.description),
    asks,
    onBehalf: phone || wantsReply ? { phone: phone || null, wantsReply } : null,
    reportedPerson: values.reportedPerson === true,
    joinsGroup: values.joinsGroup === true,
    origin: {
      source: asText(values.source) || '现场发现',
      outsideNumber: asText(values.outsideNumber) || null,
      outsideDue: null,
    },
  };
}

/** Saves the report, or first shows the open ones that may be the same; urgent ones are never held back. */
export async function submitReport(submitted: Submitted & { force: boolean }, world: World): Promise<Outcome> {
  const { draft, values, click, gathered, force } = submitted;
  if (draft.body.form !== 'report') return nothing;
  const roster = rosterOf(gathered.roster, world);
  const place = placeOf(values, roster);
  if (!place) return toast('请选一个小区。', 'warning');
  const photos = gathered.draftPhotos.flatMap((photo) => photo.ownKey ?? []);
  const parsed = Command.safeParse(commandOf(submitted, place, photos, world));
  if (!parsed.success || parsed.data.do !== 'report') return toast('请把情况写一句，地点也写清楚，再提交。', 'warning');
  const matter = matterFacts(draft.body.matter, world);
  const past = await world.store.earlier(matter?.id ?? null, place.estate, place.community, world.now() - 90 * DAY_MS);
  const opening = { matterId: matter?.id ?? null, place };
  const urgent = parsed.data.urgent || matter?.limits.urgent === true;
  const similar = force || urgent ? [] : similarOpen(opening, past, world.now());
  if (similar.length > 0) {
    return {
      changes: [{ kind: 'draft-filled', id: draft.id, body: { ...draft.body, filled: values } }],
      says: [],
      answer: { show: { view: 'similar', draft: draft.id, cases: similar.slice(0, 3).map((one) => one.id) } },
    };
  }
  const actor = roster.actor(click.who.openId);
  const newId = await takeCaseNumber(world);
  const context = contextOf({ key: `draft:${draft.id}`, seen: null, roster, matter, newId, opening, past }, world);
  const decision = decide(undefined, parsed.data, actor, context);
  if (decision.kind === 'refused') return toast(decision.why, 'warning');
  const { next, tells } = decision;
  const { openId } = click.who;
  const view = { view: 'case', case: next.id, audience: `person:${openId}` } as const;
  const live = {
    kind: 'live-card',
    subject: subjectOf(next.id),
    queue: openId,
    view,
    messageId: click.messageId,
    chatId: click.chatId,
    at: world.now(),
  } as const;
  const waiting = gathered.draftPhotos.length - photos.length;
  return {
    changes: [
      ...changesOf(decision),
      live,
      { kind: 'draft-used', id: draft.id, at: world.now(), result: next.id },
      { kind: 'photos-moved', from: draft.id, to: next.id },
      { kind: 'collect', openId, target: next.id, until: world.now() + COLLECTING },
    ],
    says: [
      ...sayTells(next, tells, roster, world, click.messageId),
      ...photosToJoin(gathered.draftPhotos, photos, world),
      ...(matter?.photos.report || photos.length + waiting === 0
        ? [
            {
              kind: 'send',
              to: { openId },
              view: { view: 'words', words: `${next.id} 已上报。有照片直接发到这里，30 分钟内的都算这一件。` },
              about: next.id,
            } as const,
          ]
        : []),
    ],
    answer: { toast: { type: 'success', content: `已上报：${next.id}` }, show: view, fresh: next },
  };
}

/** 「不是，新建」: the form as it was filled, saved. */
export async function onReportAnyway(draftId: string, click: Click, world: World): Promise<Outcome> {
  const gathered = await world.store.gather({ draftId });
  const { draft } = gathered;
  if (!draft || draft.openId !== click.who.openId || draft.body.form !== 'report')
    return toast('这张表单找不到了，请重新打开。', 'warning');
  if (draft.usedAt) return toast(`已经提交过了：${draft.result ?? ''}`, 'info');
  // What was filled went through valuesOf when it was submitted first.
  const values = (draft.body.filled ?? {}) as Values;
  return submitReport({ draft, values, click, gathered, force: true }, world);
}
