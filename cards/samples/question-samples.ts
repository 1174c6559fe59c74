import type { Catalogue, Published } from '../../catalogue/catalogue.ts';
import { helpCard } from '../help-card.ts';
import { noticeCard } from '../notice-card.ts';
import { bundleCard, bundlesCard } from '../questions/bundle-card.ts';
import { dangerCard } from '../questions/danger-card.ts';
import { categoriesCard, mattersCard } from '../questions/list-card.ts';
import { matterCard } from '../questions/matter-card.ts';
import { askCard, candidatesCard, notListedCard } from '../questions/question-cards.ts';
import { referralCard, referredCard } from '../questions/referral-cards.ts';
import { one, QUESTION, type Sample } from './sample.ts';

/** Answers and what is asked back, one card of each. */
export function questionSamples(catalogue: Catalogue, matter: Published): Sample[] {
  const gas = one(catalogue.matter('YX09'));
  const group = one(catalogue.boundaries[0]);
  const referral = one(catalogue.referrals[0]);
  const danger = one(catalogue.dangers[0]);
  return [
    { name: 'help', card: helpCard('文新街道', ['清单　五大类一百件事', '清单 燃气　按词找事项', '帮助　再看这张卡']) },
    {
      name: 'matter',
      card: matterCard({
        matter,
        catalogue,
        question: QUESTION.id,
        matched: '楼下烧烤店油烟太大',
        manualUrl: 'https://bot.example.com/handbook/CG04',
      }),
    },
    { name: 'matter-urgent', card: matterCard({ matter: gas, catalogue }) },
    { name: 'matter-outdated', card: matterCard({ matter, catalogue, outdated: true }) },
    { name: 'ask', card: askCard(QUESTION, group, catalogue, ['CG04']) },
    { name: 'candidates', card: candidatesCard(QUESTION, ['CG04', 'CG03', 'CG02'], catalogue) },
    { name: 'not-listed', card: notListedCard(QUESTION, '文新街道', ['CG04', 'CG03'], catalogue) },
    { name: 'referral', card: referralCard(referral, catalogue, QUESTION.id, ['MT03']) },
    { name: 'referral-refused', card: referredCard(referral, 'refused', QUESTION.id) },
    { name: 'emergency', card: dangerCard(danger, catalogue, { matters: danger.matters, question: QUESTION.id }) },
    ...catalogue.bundles.map((bundle) => ({
      name: `bundle-${bundle.id}`,
      card: bundleCard({
        bundle,
        catalogue,
        question: QUESTION.id,
        pageUrl: 'https://bot.example.com/handbook/bundles',
      }),
    })),
    { name: 'bundles', card: bundlesCard(catalogue.bundles) },
    { name: 'categories', card: categoriesCard(catalogue) },
    {
      name: 'matters',
      card: mattersCard(
        '治安',
        catalogue.matters.filter((m) => m.category === '治安').map((m) => m.id),
        catalogue,
      ),
    },
    { name: 'notice', card: noticeCard('找不到了', '这件事已经不在了，请重新查询。') },
  ];
}
