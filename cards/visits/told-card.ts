import { NO_PENALTY, REVIEW, type VisitNotice } from '../../src/visits/told.ts';
import type { Visit, VisitId } from '../../src/visits/visit.ts';
import { button, buttons, type Card, card, type Element, facts, note, quote, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { pictures } from '../pictures.ts';
import { when, whenDue } from '../when.ts';
import { type Speech, speechOf } from './words.ts';

type ToldFacts = {
  visit: Visit;
  told: VisitNotice;
  /** What came meanwhile. */
  said?: string | undefined;
  /** Whether there is a page the owner can reach. */
  page: boolean;
  /** What kind of place it is, where it has a file. */
  bundle?: string | undefined;
  /** Of a re-check: the visit it belongs to, where the owner has not signed that yet, or something is still to be looked at. */
  before?: { id: VisitId; left: 'unsigned' | 'open' } | undefined;
  now: number;
  nameOf(department: string): string;
};

/** What was told on the spot: who, when, how many, what failed and by when, how to ask for a review. */
export function toldCard({ visit, told, said, page, bundle, before, now, nameOf }: ToldFacts): Card {
  const speech = speechOf(visit);
  const { name, official, answers } = speech;
  const open = told.failed.filter(({ correctedAt }) => correctedAt === null);
  const unseen = told.unseen.map(({ n }) => n).join('、');
  return card(
    {
      title: official ? `告知单 · ${visit.name}` : `${name}结果 · ${visit.name}`,
      subtitle: `${visit.id}　${when(told.at, now)}${told.nth ? `　今年第 ${told.nth} 次` : ''}`,
      tone: open.length > 0 ? 'ask' : 'done',
    },
    said ? quote(said, 300) : undefined,
    facts([
      [
        '看了',
        `${told.asked} 条：${answers.ok} ${told.ok}，${answers.bad} ${told.failed.length}，${answers.na} ${told.na}`,
      ],
      [official ? '谁来查的' : '谁看的', told.people.map((one) => who(one, nameOf)).join('；')],
      [answers.unseen, unseen ? `第 ${unseen} 条` : undefined],
      ['行政行为码', visit.code ?? undefined],
    ]),
    official && visit.state === 'told' ? text('店家还没签收：签了，或者记了拒签，这一次才会闭环。') : undefined,
    before?.left === 'unsigned' ? text(`上一次（${before.id}）的告知单店家还没签收，签了才会闭环。`) : undefined,
    before
      ? buttons(
          button(
            before.left === 'unsigned' ? '去签收' : `还有没改好的，看 ${before.id} 的告知单`,
            { do: 'visit-told', visit: before.id },
            'primary',
          ),
        )
      : undefined,
    official && visit.state === 'told'
      ? buttons(
          page && button('给店家看、签字', { do: 'visit-owner', visit: visit.id }, 'primary'),
          button(
            '拒签／纸质签收',
            { do: 'visit-form', visit: visit.id, form: 'visit-sign' },
            page ? 'default' : 'primary',
          ),
        )
      : undefined,
    ...told.failed.map((one): Element => failedLine(one, now, speech, nameOf)),
    told.failed.length === 0
      ? text(official ? '**看过的都符合，没有要改的。**' : '**看过的都好，没有要改的。**')
      : undefined,
    official ? note(REVIEW) : undefined,
    facts([['签收', told.signed ?? undefined]]),
    ...(visit.signed?.picture ? pictures([visit.signed.picture]) : []),
    official ? buttons(button('打印告知单', { do: 'visit-paper', visit: visit.id })) : undefined,
    official && open.length > 0 && visit.of === null
      ? buttons(button('去复查', { do: 'visit-recheck', visit: visit.id }))
      : undefined,
    visit.kind === 'service' && told.failed.length > 0
      ? [
          note('该店家改的当面说清楚；不改又危险的，报上去。'),
          ...buttons(
            bundle !== undefined &&
              visit.subject !== null &&
              button('报一个问题', { do: 'report-bundle', bundle, subject: visit.subject }, 'primary'),
          ),
        ]
      : undefined,
    official ? note(NO_PENALTY) : undefined,
  );
}

function who({ name, number, departments }: VisitNotice['people'][number], nameOf: (id: string) => string): string {
  const as = [departments.map(nameOf).join('、'), number ? `证号 ${number}` : ''].filter(Boolean);
  return as.length > 0 ? `${name}（${as.join('，')}）` : name;
}

function failedLine(
  one: VisitNotice['failed'][number],
  now: number,
  speech: Speech,
  nameOf: (id: string) => string,
): Element {
  const state =
    one.correctedAt !== null
      ? one.onSite
        ? '当场已改'
        : `已改好${one.acceptedBy ? `（${one.acceptedBy}）` : ''}`
      : one.due === null
        ? speech.grade(one)
        : `${whenDue(one.due, now)} 前改好，${nameOf(one.department)}跟进`;
  const tone = one.correctedAt !== null ? 'green' : one.grade === '立即处置' ? 'red' : 'orange';
  return text(
    `**${one.n}**　${escapeMarkdown(one.fails)}<br><font color='${tone}'>${escapeMarkdown(state)}</font>` +
      (one.again ? `<br><font color='orange'>九十天里查到过</font>` : '') +
      (one.rule && speech.official ? `<br><font color='grey'>${escapeMarkdown(one.rule)}</font>` : ''),
  );
}
