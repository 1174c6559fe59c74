import type { Visit } from '../../src/visits/visit.ts';
import { button, buttons, type Card, card, link, note, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';

/** The owner's own page: its address to hand over, and a code to be scanned off the officer's phone. */
export function ownerCard({ visit, url }: { visit: Visit; url: string }): Card {
  const own = visit.kind === 'self';
  return card(
    {
      title: `${own ? '店家自查' : '给店家看'} · ${visit.name}`,
      subtitle: own ? '店家用自己的手机看一遍，自己看、自己改' : '店家用自己的手机看、签字、传整改照片',
      tone: 'answer',
    },
    ...[link('出示二维码', `${url}/code`, 'primary')],
    text(`也可以把这一行发给店家：<br>${escapeMarkdown(url)}`),
    note(
      own
        ? '店家勾的不交给谁，也不当证据；30 天后打不开。'
        : '只打得开这一次的告知单；办结 30 天后打不开。看不到是谁反映的，也看不到别家。',
    ),
    own ? undefined : buttons(button('回到告知单', { do: 'visit-told', visit: visit.id })),
  );
}
