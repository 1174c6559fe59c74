import { cutTo } from '../../../forms/cut-to.ts';
import { wordsIn } from '../../../forms/values.ts';
import type { AskOf } from '../../../inspections/ask.ts';
import { changedHands, closed, merged } from '../../../inspections/subjects/change.ts';
import { type InspectedSubject, SubjectId } from '../../../inspections/subjects/subject.ts';
import { type Reaction, toast } from '../../core/reaction.ts';
import type { Change } from '../../ports/store.ts';
import { handOf } from '../hand.ts';
import { tellsLeads } from '../place-changed.ts';
import { FILE_GONE, keepsFile, NOT_KEPT } from '../see-subject.ts';
import { done, type FormOf, type Submitted } from './form.ts';

const STALE = '刚才有人改过这份档案，请重新打开再改。';

/** The file a form is about, if its submitter may still change it and nobody did meanwhile. */
async function own(
  { subject, seen }: { subject: SubjectId; seen: number },
  { openId, roster, world }: Submitted,
): Promise<InspectedSubject | string> {
  const found = await world.store.subject(subject);
  if (!found) return FILE_GONE;
  if (!keepsFile(openId, found, roster, world)) return NOT_KEPT;
  return found.version === seen && found.state === 'open' ? found : STALE;
}

const card = ({ id }: InspectedSubject, { openId }: Submitted) =>
  ({ kind: 'send', to: { openId }, view: { view: 'subject', subject: id, openId }, about: id }) as const;

/** 换店、停业: somebody else runs it, or nobody does any more. */
export const closeForm: FormOf<AskOf<'subject-close'>> = {
  async shown({ subject }, { world }) {
    const found = await world.store.subject(subject);
    return (
      found && {
        title: `换店、停业：${found.name}`,
        subtitle: '以前的检查和事件都留着',
        fields: [
          {
            kind: 'choice',
            name: 'what',
            label: '怎么了',
            placeholder: '选换店还是停业',
            missing: '请选怎么了',
            required: true,
            options: [
              { value: 'operator', label: '换了店家，还开着' },
              { value: 'closed', label: '停业了' },
            ],
          },
          {
            kind: 'line',
            name: 'name',
            label: '现在的店名（换店填）',
            placeholder: '新招牌上的名字',
            preset: found.name,
            max: 60,
          },
        ],
      }
    );
  },
  async submit(ask, submitted) {
    const { openId, roster, world, values } = submitted;
    const found = await own(ask, submitted);
    if (typeof found === 'string') return toast(found, 'warning');
    const hand = handOf(openId, 'form', roster, world);
    const what = wordsIn(values.what);
    if (what === 'closed') {
      const words = `记上了：${found.name}停业；${hand.limits.keepMonths} 个月后删掉经营者的姓名电话`;
      return done(submitted, words, {
        changes: [{ kind: 'subject', ...closed(found, hand) }],
        says: [card(found, submitted), ...(await tellsLeads(found, 'closed', roster, world))],
      });
    }
    if (what !== 'operator') return toast('请选怎么了', 'warning');
    const name = cutTo(wordsIn(values.name), 60) || found.name;
    const write = changedHands(found, name, await world.store.subjectPrivate(found.id), hand);
    return done(submitted, `记上了：换了店家，以前店家的姓名电话已经删掉；没改完的要重新告知`, {
      changes: [{ kind: 'subject', ...write }],
      says: [card(found, submitted), ...(await tellsLeads(found, 'operator', roster, world))],
    });
  },
};

/** 合并: another file of the same place is read under this one from now on. */
export const mergeForm: FormOf<AskOf<'subject-merge'>> = {
  async shown({ subject }, { world }) {
    const found = await world.store.subject(subject);
    return (
      found && {
        title: `合并到：${found.id} ${found.name}`,
        subtitle: '另一份的检查、事件都归到这一份；不能分回去',
        fields: [
          {
            kind: 'line',
            name: 'other',
            label: '另一份的编号',
            missing: '请写另一份的编号，如 DA-12',
            placeholder: '如 DA-12，在它的「档案」里',
            required: true,
            max: 20,
          },
          { kind: 'check', name: 'sure', label: '是同一家，确定合并' },
        ],
        submit: '合并',
      }
    );
  },
  async submit(ask, submitted): Promise<Reaction> {
    const { openId, roster, world, values } = submitted;
    const into = await own(ask, submitted);
    if (typeof into === 'string') return toast(into, 'warning');
    const id = SubjectId.safeParse(wordsIn(values.other).toUpperCase()).data;
    const from = id && (await world.store.subject(id));
    if (!from) return toast('找不到另一份，编号写成 DA-12 这样', 'warning');
    if (from.id === into.id) return toast('这就是同一份，不用合并', 'warning');
    if (!keepsFile(openId, from, roster, world)) return toast(NOT_KEPT, 'warning');
    if (into.creditCode && from.creditCode && into.creditCode !== from.creditCode)
      return toast('两份的统一社会信用代码不一样，是两家，不能合并；换了店家的请用「换店」', 'warning');
    if (values.sure !== true) return toast('请先勾「是同一家，确定合并」', 'warning');
    const [privateFrom, privateInto] = await Promise.all([
      world.store.subjectPrivate(from.id),
      world.store.subjectPrivate(into.id),
    ]);
    const writes = merged(from, into, { from: privateFrom, into: privateInto }, handOf(openId, 'form', roster, world));
    const changes = writes.map((write): Change => ({ kind: 'subject', ...write }));
    return done(submitted, `合并好了：${from.id} 归到 ${into.id}`, { changes, says: [card(into, submitted)] });
  },
};
