import type { Actor } from '../record/actor.ts';
import { type Lead, leadDepartments } from '../record/case.ts';
import { opened } from '../record/opened.ts';
import type { UndispatchedWhy } from '../record/reasons.ts';
import { tell } from '../told/tells.ts';
import type { CommandOf } from './commands.ts';
import { actingPerson, type Context, leadFor, type Ruling, refuse, someoneOnDuty } from './decision.ts';

/** 当场已处理: a closed record of 劝阻 (治安管理处罚法 88), one in twenty looked at by the desk. */
export function settle(command: CommandOf<'settle'>, actor: Actor, context: Context): Ruling {
  const { matter, now, earlier, limits } = context;
  if (matter?.id !== command.matterId) return refuse('unknown-matter', '清单里找不到这个事项，请重新查询后再登记');
  if (!command.text && command.photos.length === 0) return refuse('missing', '请写一句怎么处理的，或发一张照片');
  if (earlier.settled + 1 >= limits.settledOfferAt && !command.anyway)
    return refuse(
      'offer-report',
      `30 天内这里已是第 ${earlier.settled + 1} 次，建议点「上报」请部门来办；仍要登记请再按一次`,
    );
  const base = opened(command, actor, context);
  const sampled = context.sampler() < limits.settledSample;
  return {
    kind: 'draft',
    to: 'closed',
    reason: command.how,
    changes: {
      ...base,
      description: command.text ?? '',
      sampled,
      closing: { how: 'settled', outcome: null, by: actingPerson(actor) },
      times: { ...base.times, closed: now, ended: now },
    },
    tells: sampled ? [tell(base, 'desk', 'sample-settled')] : [],
  };
}

type Straight = { lead: Lead; urgent: boolean } | { why: UndispatchedWhy; urgent: boolean };

/** 权责明确直派: the one lead of the matter, if the circumstance is known and somebody is on duty. */
function straight(command: CommandOf<'report'>, context: Context): Straight {
  const { matter, roster } = context;
  if (!matter) return { why: command.noneFits ? 'none-fits' : 'no-matter', urgent: false };
  const options = matter.lead.depends?.options ?? [];
  const option = options.find(({ when }) => when === command.circumstance);
  const urgent = matter.limits.urgent || option?.urgent === true;
  if (options.length > 0 && !option) return { why: 'circumstance', urgent };
  const part = option ?? matter.lead;
  const lead = leadFor(part.department, part.for, roster);
  if (!lead || !someoneOnDuty(lead, roster)) return { why: 'no-duty', urgent };
  return { lead, urgent };
}

/** 上报: straight to the lead's duty chat, or to the desk with the reason; never nowhere. */
export function report(command: CommandOf<'report'>, actor: Actor, context: Context): Ruling {
  if (command.matterId && context.matter?.id !== command.matterId)
    return refuse('unknown-matter', '这个事项已不在清单里，请重新查询后再上报');
  const base = opened(command, actor, context);
  const way = straight(command, context);
  const c = { ...base, urgent: command.urgent || way.urgent };
  const told = {
    ...c,
    title: context.matter?.name ?? command.description.slice(0, 20),
    circumstance: command.circumstance,
    description: command.description,
    asks: command.asks,
    onBehalf: command.onBehalf,
    reportedPerson: command.reportedPerson,
    origin: command.origin,
    reporter: { ...c.reporter, joinsGroup: command.joinsGroup && !command.reportedPerson },
  };
  const receipt = tell(c, 'reporter', 'receipt');
  if ('why' in way)
    return {
      kind: 'draft',
      to: 'to-dispatch',
      reason: way.why,
      changes: { ...told, undispatched: way.why },
      tells: [receipt, tell(c, 'desk', 'to-dispatch')],
    };
  return {
    kind: 'draft',
    to: 'to-sign',
    changes: {
      ...told,
      lead: way.lead,
      times: { ...c.times, dispatched: context.now, ledSince: context.now },
    },
    tells: [receipt, tell(c, 'lead-duty', 'assigned', leadDepartments(way.lead))],
  };
}
