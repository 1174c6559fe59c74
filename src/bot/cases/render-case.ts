import { beforeForm } from '../../../cards/cases/before-form.ts';
import { caseCard } from '../../../cards/cases/case-card.ts';
import { caseListCard, timelineCard } from '../../../cards/cases/list-cards.ts';
import { caseNoticeCard, formDoneCard, settledCard, similarCard } from '../../../cards/cases/notice-cards.ts';
import { reportFormCard, settleFormCard } from '../../../cards/cases/report-form.ts';
import type { Card } from '../../../cards/elements.ts';
import { formCard } from '../../../cards/form-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import type { CommandForm } from '../../cases/commands/asking.ts';
import { COMMANDS, isCommandName } from '../../cases/commands/table.ts';
import type { Relation } from '../../cases/record/actor.ts';
import type { Case } from '../../cases/record/case.ts';
import { leadDepartments } from '../../cases/record/case.ts';
import { hasSat } from '../../cases/record/council.ts';
import { NOTICES, type Notice } from '../../cases/told/tells.ts';
import { may } from '../../roster/permissions.ts';
import { DESK, type Roster } from '../../roster/roster.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { askingOf } from './asking.ts';
import { listFacts } from './lists.ts';
import { rosterOf } from './office.ts';

export type CaseView = Extract<
  View,
  {
    view:
      | 'case'
      | 'case-notice'
      | 'timeline'
      | 'case-list'
      | 'report-form'
      | 'case-form'
      | 'similar'
      | 'settled'
      | 'form-done';
  }
>;

const gone = () => noticeCard('找不到了', '这件事或这张表单已经不在了，请重新查询。', 'over');

/** The card of a case view, from the records of this moment; `fresh` spares reading what was only now written. */
export async function renderCase(view: CaseView, world: World, fresh?: Case): Promise<Card> {
  const { catalogue } = world;
  const now = world.now();
  switch (view.view) {
    case 'form-done':
      return formDoneCard(view.title, view.words, view.case);
    case 'settled': {
      const c = fresh ?? (await world.store.caseOf(view.case));
      return c ? settledCard(c, view.how, now) : gone();
    }
    case 'case-notice': {
      const c = await world.store.caseOf(view.case);
      return c ? caseNoticeCard(c, noticeOf(view.notice) ?? 'red', now) : gone();
    }
    case 'case':
      return oneCase(view, world, fresh);
    case 'timeline': {
      const { roster: rows, found } = await world.store.gather({ caseId: view.case });
      if (!found) return gone();
      const events = await world.store.timeline(found.id);
      return timelineCard(found, events, !seesPhone(view.audience, found, rosterOf(rows, world)), now);
    }
    case 'similar': {
      const cases = await Promise.all(view.cases.map((id) => world.store.caseOf(id)));
      return similarCard(
        view.draft,
        cases.filter((c) => c !== undefined),
        catalogue.nameOf,
        now,
      );
    }
    case 'case-list':
      return caseListCard(await listFacts(view, world));
    case 'report-form':
    case 'case-form':
      return oneForm(view, world);
  }
}

const noticeOf = (name: string | undefined): Notice | undefined =>
  name !== undefined && name in NOTICES ? (name as Notice) : undefined;

/** How the people who see a card stand to its case: the duty chat's department, or one person. */
export function relationsOf(audience: string, c: Case, roster: Roster): readonly Relation[] {
  const [kind, id = ''] = audience.split(':');
  if (kind === 'person') return roster.actor(id).relationsTo(c);
  if (kind !== 'duty') return ['anyone'];
  if (id === DESK) return ['anyone', 'staff', 'dispatcher', 'leader'];
  const relations: Relation[] = ['anyone', 'staff'];
  if (leadDepartments(c.lead).includes(id)) relations.push('lead');
  if (c.caretaker === id) relations.push('caretaker');
  if (c.supports.some((support) => support.department === id && support.state !== 'waived')) relations.push('support');
  if (hasSat(c.council) && c.council.departments.some((seat) => seat.department === id))
    relations.push(...(c.state === 'in-council' ? (['seated', 'council'] as const) : (['seated'] as const)));
  return relations;
}

function seesPhone(audience: string, c: Case, roster: Roster): boolean {
  const [kind, id = ''] = audience.split(':');
  return kind === 'person' && may(roster.actor(id), 'seePhone', c).may;
}

async function oneCase(view: Extract<CaseView, { view: 'case' }>, world: World, fresh?: Case): Promise<Card> {
  const { roster: rows, found } = await world.store.gather({ caseId: view.case });
  const c = fresh ?? found;
  if (!c) return gone();
  const roster = rosterOf(rows, world);
  const own = view.audience.startsWith('person:');
  return caseCard({
    c,
    catalogue: world.catalogue,
    relations: relationsOf(view.audience, c, roster),
    own,
    seesPhone: seesPhone(view.audience, c, roster),
    handlerMobile: (c.handler && roster.member(c.handler.openId)?.mobile) ?? undefined,
    headline: noticeOf(view.headline),
    now: world.now(),
    botChatUrl: own ? undefined : world.botChatUrl,
  });
}

async function oneForm(view: Extract<CaseView, { view: 'report-form' | 'case-form' }>, world: World): Promise<Card> {
  const draft = await world.store.draft(view.draft);
  if (!draft) return gone();
  const { body } = draft;
  const { roster: rows, found } = await world.store.gather({ caseId: body.form === 'case' ? body.caseId : undefined });
  const roster = rosterOf(rows, world);
  if (body.form === 'case') {
    if (!found || !isCommandName(body.act)) return gone();
    const { word, form }: { word: string; form?: CommandForm<Record<string, unknown>> } = COMMANDS[body.act];
    if (!form) return gone();
    const asking = askingOf({ c: found, roster, openId: draft.openId, draft: draft.id, filled: body.filled }, world);
    return formCard({
      title: `${word}：${found.title}`,
      subtitle: form.photos ? `${found.id} · 照片直接发到这里` : found.id,
      before: beforeForm(form.before?.(asking) ?? [], found),
      fields: form.fields(asking),
      submit: '提交',
      action: { do: 'submit', draft: draft.id },
    });
  }
  const grants = roster.grantsOf(draft.openId);
  const community = grants.find((grant) => grant.community)?.community;
  const own = grants.find((grant) => grant.estate)?.estate ?? undefined;
  const estates = [...roster.places()].sort(
    (a, b) => Number(b.community === community) - Number(a.community === community),
  );
  const shown = {
    draft: draft.id,
    matter: body.matter ? world.catalogue.matter(body.matter) : undefined,
    catalogue: world.catalogue,
    words: body.words,
    estates: estates.map(({ name, community: of }) => ({
      value: name,
      label: name.includes(of.replace('社区', '')) ? name : `${name}（${of}）`,
    })),
    estate: own ?? (community ? estates.find((estate) => estate.community === community)?.name : undefined),
    rostered: grants.length > 0,
  };
  return body.form === 'report' ? reportFormCard(shown) : settleFormCard(shown);
}
