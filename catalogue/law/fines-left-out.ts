import type { Matter } from '../schema.ts';
import { ruleLabel } from '../wording.ts';
import { citationKey, citationsOf, proseOf } from './citations-of.ts';
import type { Corpus } from './corpus.ts';
import { namedInProse } from './named-in-prose.ts';

const PUNISHES = /罚款|警告|没收|拘留/;
/** 「本条例第十七条」 is 「第十七条」 of the law it stands in. */
const OF_ITSELF = /本(?:法|条例|规定|办法)/g;

/**
 * The articles that punish a breach of what a matter's basis cites and that the matter names nowhere, a line each. Some
 * belong to another matter: somebody reads this, it refuses nothing.
 */
export function finesLeftOut(matter: Matter, corpus: Corpus): string[] {
  const said = [...citationsOf(matter), ...proseOf(matter, corpus.names)];
  const known = new Set(said.map(citationKey));
  const duties = new Set(said.filter((one) => one.in === 'gist').map(citationKey));
  return [...new Set(said.map(({ law }) => law))].flatMap((law) =>
    corpus.articlesOf(law).flatMap(({ article, text }) => {
      if (known.has(citationKey({ law, article })) || !PUNISHES.test(text)) return [];
      const breached = namedInProse(text.replaceAll(OF_ITSELF, ''), [law], law).find(
        (named) => named.law === law && duties.has(citationKey({ law, article: named.article })),
      );
      if (!breached) return [];
      return [
        `${matter.id} 引了${ruleLabel({ law, article: breached.article })}，罚在${ruleLabel({ law, article })}：${text.replaceAll('\n', ' ')}`,
      ];
    }),
  );
}
