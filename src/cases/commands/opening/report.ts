import * as z from 'zod';
import { redact } from '../../../redaction/redact.ts';
import { leadDepartments, Place } from '../../record/case.ts';
import { pictured, spoken, unsaid } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { photos, short, text } from '../field-schemas.ts';
import { OnBehalf, onBehalfTold } from '../on-behalf.ts';
import { refuse } from '../ruling.ts';
import { opened } from './opened.ts';
import { placed } from './place-line.ts';
import { straight } from './straight.ts';

const Answer = z.union([z.string().max(200), z.number()]);
const Origin = z.strictObject({ source: short, outsideNumber: short.nullable(), outsideDue: z.int().nullable() });

/** The beginning of what was written, no sign cut in two. It stands in every chat, so it holds nobody's number. */
const firstWords = (description: string): string =>
  [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(redact(description))]
    .slice(0, 20)
    .map(({ segment }) => segment)
    .join('');

/** 上报: straight to the lead's duty chat, or to the desk with the reason; never nowhere. */
export const report = define({
  name: 'report',
  word: '上报',
  fields: {
    place: Place,
    object: short.nullable(),
    photos,
    matterId: z.string().nullable(),
    noneFits: z.boolean().describe('「都不是」 was pressed'),
    circumstance: z.string().nullable(),
    urgent: z.boolean(),
    description: text,
    asks: z.record(z.string(), Answer),
    onBehalf: OnBehalf.nullable(),
    reportedPerson: z.boolean(),
    joinsGroup: z.boolean(),
    origin: Origin,
  },
  from: [],
  right: { may: ['anyone'], who: '人人可以上报' },
  told: {
    place: placed,
    object: spoken('对象'),
    photos: pictured,
    matterId: { label: '事项', say: (id, naming) => (id ? naming.matter(id) : undefined) },
    noneFits: { label: '清单', say: (none) => (none ? '候选的都不是' : undefined) },
    circumstance: spoken('情形'),
    urgent: { label: '紧急', say: (urgent) => (urgent ? '是' : undefined) },
    description: spoken('情况'),
    asks: {
      label: '其他情况',
      say: (asks) => Object.values(asks).join('，') || undefined,
    },
    onBehalf: onBehalfTold,
    reportedPerson: { label: '举报', say: (reported) => (reported ? '要求保密' : undefined) },
    joinsGroup: unsaid('whether the reporter may be put into a group; the group shows it'),
    origin: {
      label: '来源',
      say: ({ source, outsideNumber }) => [source, outsideNumber].filter(Boolean).join(' '),
    },
  },
  rule: () => refuse('wrong-state', '这一件已经登记过了；新的情况请点「补充」'),
  open({ command, actor, context }) {
    if (command.matterId && context.matter?.id !== command.matterId)
      return refuse('unknown-matter', '这个事项已不在清单里，请重新查询后再上报');
    const base = opened(command, actor, context);
    const way = straight(command, context);
    const c = { ...base, urgent: command.urgent || way.urgent };
    const told = {
      ...c,
      title: context.matter?.name ?? firstWords(command.description),
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
        kind: 'effect',
        to: 'to-dispatch',
        reason: way.why,
        changes: { ...told, undispatched: way.why },
        tells: [receipt, tell(c, 'desk', 'to-dispatch')],
      };
    return {
      kind: 'effect',
      to: 'to-sign',
      changes: {
        ...told,
        lead: way.lead,
        times: { ...c.times, dispatched: context.now, ledSince: context.now },
      },
      tells: [receipt, tell(c, 'lead-duty', 'assigned', leadDepartments(way.lead))],
    };
  },
});
