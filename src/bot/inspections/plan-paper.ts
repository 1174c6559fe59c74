import type { ActionOf } from '../../../cards/actions.ts';
import { planPaper } from '../../../cards/inspections/plan-sheet.tsx';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import { sendFile } from '../core/send-file.ts';
import type { Performing } from '../core/subject.ts';
import type { Click } from '../ports/incoming.ts';
import type { PlanPaper } from '../ports/inspection-jobs.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { World } from '../ports/world.ts';
import { NOT_PLANNING, plansAtAll } from './draw-plan.ts';
import { GONE } from './on-plan.ts';

/** 打印清单 where there is no page to open: the same list as a file, so that no office needs a public address. */
export async function onPlanPaper(
  { plan: id }: ActionOf<'plan-paper'>,
  { who: { openId } }: Click,
  world: World,
): Promise<Reaction> {
  const [found, roster] = await Promise.all([world.store.plan(id), readRoster(world)]);
  if (!found) return toast(GONE, 'warning');
  if (!plansAtAll(openId, roster)) return toast(NOT_PLANNING, 'warning');
  return {
    ...toast(`清单${TO_OWN_CHAT}，打开就能打印`),
    says: [{ kind: 'plan-paper', id: world.newId(), plan: id, openId }],
  };
}

/** Makes the list as the plan asks it now, uploads it and says it, once. */
export async function sendPlanPaper({ id, plan, openId }: PlanPaper, performing: Performing): Promise<Delivered> {
  const { catalogue, config, store } = performing.world;
  const found = await store.plan(plan);
  if (!found) return {};
  const sheet = { plan: found, items: found.items.flatMap((one) => catalogue.checkItem(one) ?? []) };
  return sendFile(performing, {
    openId,
    uuid: `plan-${id}`,
    what: '检查清单',
    make: async () => ({
      name: `检查清单 ${found.id} ${found.name}.html`,
      bytes: new TextEncoder().encode(planPaper({ ...sheet, office: config.office, nameOf: catalogue.nameOf })),
    }),
  });
}
