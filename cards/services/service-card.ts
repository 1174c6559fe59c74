import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Service } from '../../catalogue/services/schema.ts';
import type { QuestionId } from '../../src/brands.ts';
import { lessonsAhead } from '../../src/services/places.ts';
import type { Session } from '../../src/services/session.ts';
import { button, buttons, type Card, card, facts, items, note, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { begins, placesInShort } from './words.ts';

export type ServiceFacts = {
  service: Service;
  /** Those that can be signed up for or are running. */
  sessions: readonly Session[];
  question?: QuestionId | undefined;
  catalogue: Catalogue;
  now: number;
};

/** So many sessions have a button of their own. */
const SHOWN = 6;

function sessionLine(session: Session, now: number): string {
  const [next] = lessonsAhead(session, now);
  return next ? `${session.name}　${begins(next, now)}　${placesInShort(session)}` : `${session.name}　课都开始了`;
}

/** A service: what it is, the sessions one can sign up for, who may come and what to bring. */
export function serviceCard({ service, sessions, question, catalogue, now }: ServiceFacts): Card {
  const kinds = service.sessions.map(({ name }) => name).join('、');
  const otherwise = service.butIf.flatMap(({ when, matter }) => {
    const found = catalogue.inUse(matter);
    if (!found) return [];
    const of = { matter: found.id };
    const shows = question ? ({ do: 'choose', question, ...of } as const) : ({ do: 'show-matter', ...of } as const);
    return [button(`${when} → ${found.name}`, shows)];
  });
  return card(
    {
      title: service.name,
      subtitle: `街道的服务　${service.id}`,
      tone: 'answer',
      ...(service.sample ? { tags: [{ text: '样例', color: 'orange' as const }] } : {}),
    },
    text(escapeMarkdown(service.summary)),
    sessions.length > 0 ? text('**正在收人的，点一个看时间、报名**') : undefined,
    stack(
      ...sessions
        .slice(0, SHOWN)
        .map((session, i) =>
          button(
            sessionLine(session, now),
            { do: 'session-see', session: session.id },
            i === 0 ? 'primary' : 'default',
          ),
        ),
    ),
    sessions.length === 0 && kinds ? text(escapeMarkdown(`现在没有在收人的班。办过的有：${kinds}`)) : undefined,
    service.steps.length > 0 ? items(service.steps, true) : undefined,
    facts([
      ['谁能来', service.who],
      ['要带', service.bring.join('、') || undefined],
      ['收费', service.fee],
      ['退费', service.refund],
      ['谁办的', catalogue.nameOf(service.host)],
      ['问谁', service.contact],
    ]),
    otherwise.length > 0 ? text('**如果是下面这样，是清单里的事**') : undefined,
    stack(...otherwise),
    service.sample ? note(escapeMarkdown(`样例，等街道填：${service.sample}`)) : undefined,
    buttons(
      service.sessions.length > 0 && button('开新班提醒我', { do: 'service-wish', service: service.id, wants: true }),
      button('别的服务', { do: 'services' }, 'text'),
    ),
  );
}

/** All services, a button each. */
export function servicesCard(services: readonly Service[]): Card {
  return card(
    { title: '街道的服务', subtitle: '点一个看怎么来、怎么报名', tone: 'answer' },
    stack(
      ...services.map(({ id, name, sessions }) =>
        button(`${name}　${sessions.length > 0 ? '要报名' : '照步骤办'}`, { do: 'service-see', service: id }),
      ),
    ),
    note('也可以直接问，如「有没有夜校」「哪里能借轮椅」；投诉和要人处理的事照常问「这事谁管」'),
  );
}
