import type { Catalogue, Published } from '../../catalogue/catalogue.ts';
import { SECTIONS, type Section } from '../../catalogue/intents/intent.ts';
import type { QuestionId } from '../../src/brands.ts';
import { button, buttons, type Card, card, link, note } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { type DutyLineFacts, dutyLine } from '../roster/duty-line.ts';
import { sectionOf } from './manual.ts';
import { orMaybe } from './or-maybe.ts';

export type SectionCardFacts = {
  matter: Published;
  section: Section;
  catalogue: Catalogue;
  question?: QuestionId | undefined;
  /** Matters the words may mean as well, one tap away. */
  also?: string[] | undefined;
  /** The saying it was found by. */
  matched?: string | undefined;
  /** Who to find now: the answer where a person was asked for. */
  duty?: DutyLineFacts | undefined;
  manualUrl?: string | undefined;
};

/** What is asked about people is answered with one first. */
const OF_PEOPLE: readonly Section[] = ['lead', 'contact', 'support'];

/** One section of a 说明书: what was asked, and the rest one press away. */
export function sectionCard({
  matter,
  section,
  catalogue,
  question,
  also = [],
  matched,
  duty,
  manualUrl,
}: SectionCardFacts): Card {
  return card(
    {
      title: `${SECTIONS[section]}：${matter.name}`,
      subtitle: `${matter.category} · ${matter.id}`,
      tone: 'answer',
      summary: `${matter.name}：${SECTIONS[section]}`,
    },
    duty && OF_PEOPLE.includes(section) ? dutyLine(duty) : undefined,
    sectionOf(matter, section, catalogue),
    buttons(
      button('看整张卡', { do: 'show-matter', matter: matter.id }, 'primary'),
      button('上报事件', { do: 'report', matter: matter.id, question }),
      manualUrl ? link('完整说明书', manualUrl) : undefined,
    ),
    question ? orMaybe('您说的是别的事？', question, also, catalogue) : undefined,
    note(
      [
        matched ? `按『${escapeMarkdown(matched)}』匹配到` : '接着刚才说的这件事',
        escapeMarkdown(`${catalogue.edition.name}（${catalogue.edition.date}）`),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  );
}
