import type { Case } from '../../src/cases/record/case.ts';
import { STATE_WORDS, WAITS_FOR } from '../../src/cases/record/state.ts';
import { headlineNow } from '../../src/cases/told/headline.ts';
import { NOTICES } from '../../src/cases/told/tells.ts';
import { redact } from '../../src/redaction/redact.ts';
import { button, buttons, type Card, card, facts, panel, quote, rule, stack, type Tone, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { pictures } from '../pictures.ts';
import { when } from '../when.ts';
import { caseButtons } from './case-buttons.ts';
import { titled } from './case-card.ts';
import type { CaseCardFacts } from './case-facts.ts';
import { reporterWords, residentWords } from './case-rows.ts';
import { childRows, childrenLeft } from './child-rows.ts';
import { clockLine, tellingClock } from './clock-line.ts';
import { standingSteps } from './steps.ts';

const TONES: Partial<Record<Case['state'], Tone>> = {
  closable: 'ask',
  'to-verify': 'ask',
  closed: 'done',
  withdrawn: 'over',
};

/** What is waited for: the children first, then who leads, then the desk. */
function next({ c, now, relations }: CaseCardFacts): string {
  if (c.state === 'split')
    return `${childrenLeft(c.children, now)}。${relations.includes('reporter') ? '都办完了一起告诉您' : WAITS_FOR.split}`;
  if (c.state === 'closed') return '都办完了';
  const clock = tellingClock(c, now);
  return clock ? `${WAITS_FOR[c.state]}，${clockLine(clock, c, now)}` : WAITS_FOR[c.state];
}

/** 总事件 on one screen: how it stands, each 分事件 with its department, what may be done; then what was reported. */
export function parentCard(shown: CaseCardFacts): Card {
  const { c, now, catalogue, relations } = shown;
  const say = (words: string) => (shown.own ? words : redact(words));
  const headline = headlineNow(shown.headline, c, relations);
  const seesPhone = shown.own && shown.seesPhone === true;
  return card(
    {
      title: headline ? titled(NOTICES[headline].word, c.title) : c.title,
      subtitle: `${c.id} · 总事件 · ${c.place.estate ?? c.place.community}`,
      tone: TONES[c.state] ?? 'answer',
      tags: [{ text: STATE_WORDS[c.state], color: c.state === 'closed' ? 'green' : 'blue' }],
      summary: `${c.id} ${c.title}：${STATE_WORDS[c.state]}`,
    },
    text(`**${STATE_WORDS[c.state]}**　${escapeMarkdown(next(shown))}`),
    childRows({ children: c.children, nameOf: catalogue.nameOf, now, say }),
    caseButtons(shown),
    standingSteps({ c, catalogue, now, seesPhone, say }),
    facts([
      ['地点', say([c.place.community, c.place.estate, c.place.detail].filter(Boolean).join(' '))],
      ['对象', c.object ? say(c.object) : undefined],
      ['牵头', c.lead ? `${catalogue.nameOf(c.lead.department)}，只看住，不替各部门办` : undefined],
      ['反映人', residentWords(shown)],
    ]),
    c.description ? quote(say(c.description)) : undefined,
    pictures(c.photos),
    facts([['上报', `${reporterWords(shown)}　${when(c.times.opened, now)}`]]),
    panel(
      '看一件分事件',
      ...stack(
        ...c.children.map(({ id, title }) => button(`${id} ${say(title)}`, { do: 'see-case', case: id }, 'text')),
      ),
    ),
    rule,
    buttons(
      button('经过', { do: 'timeline', case: c.id }, 'text'),
      c.bundle ? button('谁管什么', { do: 'show-bundle', bundle: c.bundle }, 'text') : undefined,
      shown.own ? undefined : button('私聊里看', { do: 'see-case', case: c.id }, 'text'),
    ),
  );
}
