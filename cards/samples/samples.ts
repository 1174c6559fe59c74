import type { Catalogue, Published } from '../../catalogue/catalogue.ts';
import { MessageId } from '../../src/brands.ts';
import type { Relation } from '../../src/cases/record/actor.ts';
import { toldOf } from '../../src/visits/told.ts';
import { caseCard } from '../cases/case-card.ts';
import { digestCard } from '../cases/digest-card.ts';
import { caseListCard } from '../cases/list-cards.ts';
import { caseNoticeCard, settledCard, similarCard } from '../cases/notice-cards.ts';
import { photoReceiptCard } from '../cases/photo-receipt-card.ts';
import { reportFormCard, settleFormCard } from '../cases/report-form.ts';
import { timelineCard } from '../cases/timeline-card.ts';
import type { Card } from '../elements.ts';
import { weeklyCard } from '../figures/weekly-card.ts';
import { figureWordsCard } from '../figures/words-card.ts';
import { formDoneCard } from '../form-done-card.ts';
import { helpCard } from '../help-card.ts';
import { draftId, questionId } from '../ids.ts';
import { noticeCard } from '../notice-card.ts';
import { bundleCard, bundlesCard } from '../questions/bundle-card.ts';
import { dangerCard } from '../questions/danger-card.ts';
import { categoriesCard, mattersCard } from '../questions/list-card.ts';
import { matterCard } from '../questions/matter-card.ts';
import { askCard, candidatesCard, notListedCard, referralCard } from '../questions/question-cards.ts';
import { finishCard } from '../visits/finish-card.ts';
import { groupCard } from '../visits/group-card.ts';
import { itemCard } from '../visits/item-card.ts';
import { toldCard } from '../visits/told-card.ts';
import { visitCard } from '../visits/visit-card.ts';
import { listSamples } from './list-samples.ts';
import { SAMPLE_PEOPLE, type SampleStep, sampleCase, sampleOffice } from './sample-case.ts';
import { sampleVisit } from './sample-visit.ts';
import { sampleWeek } from './sample-week.ts';

export type Sample = { name: string; card: Card };

const DRAFT = draftId.parse('sample-draft');
const QUESTION = { id: questionId.parse('sample-question'), words: '楼下烧烤店油烟太大谁管' };

const REPORT: SampleStep = {
  who: 'worker',
  minutes: 0,
  command: {
    do: 'report',
    place: { community: '德加社区', estate: '德加小区', grid: '第一网格', detail: '3 幢底商' },
    object: '某某烧烤（示例）',
    photos: [],
    matterId: 'CG04',
    noneFits: false,
    circumstance: null,
    urgent: false,
    description: '油烟直排，三楼住户不敢开窗，晚上七点以后最重',
    asks: { peak: '晚上' },
    onBehalf: { phone: '10000000001', wantsReply: true },
    reportedPerson: false,
    joinsGroup: false,
    origin: { source: '居民反映', outsideNumber: null, outsideDue: null },
  },
};
const SIGN: SampleStep = { who: 'officer', minutes: 12, command: { do: 'sign' } };
const FEED_BACK: SampleStep = {
  who: 'officer',
  minutes: 26 * 60,
  command: {
    do: 'feedBack',
    text: '净化器清洗并当场开启，责令三日内换滤网',
    outcome: 'solved',
    fileNumber: null,
    photos: ['img_v3_sample'],
  },
};

const DUTY: Relation[] = ['anyone', 'staff', 'lead'];

/** Every kind of card the bot sends, one sample each, for designers to look at and for the tests. */
export function samples(catalogue: Catalogue): Sample[] {
  const matter = one(catalogue.matter('CG04'));
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
    ...caseSamples(matter, catalogue),
  ];
}

function caseSamples(matter: Published, catalogue: Catalogue): Sample[] {
  const opened = sampleCase(matter, catalogue, [REPORT]);
  const signed = sampleCase(matter, catalogue, [REPORT, SIGN]);
  const done = sampleCase(matter, catalogue, [REPORT, SIGN, FEED_BACK]);
  const confirm = SAMPLE_PEOPLE.worker.relationsTo(done.c);
  const office = sampleOffice(catalogue);
  const botChatUrl = 'https://applink.feishu.cn/client/bot/open?appId=cli_0123456789abcdef';
  const form = {
    draft: DRAFT,
    matter,
    words: QUESTION.words,
    estates: [{ value: '德加小区', label: '德加小区' }],
    estate: '德加小区',
    asksCircumstance: true,
    recent: [],
    rostered: true,
  };
  const list = {
    title: '待办',
    cases: [opened.c, signed.c],
    total: 12,
    page: 0,
    pages: 2,
    turn: (page: number) => ({ do: 'list', list: 'todo', page }) as const,
    catalogue,
  };
  return [
    { name: 'report-form', card: reportFormCard(form) },
    { name: 'settle-form', card: settleFormCard(form) },
    { name: 'form-done', card: formDoneCard('反馈：已提交', '净化器清洗并当场开启', opened.c.id) },
    {
      name: 'similar',
      card: similarCard(DRAFT, [{ c: opened.c, seen: true, mayFollow: true }], catalogue.nameOf, opened.now),
    },
    {
      name: 'case-to-sign-duty',
      card: caseCard({
        c: opened.c,
        catalogue,
        office,
        relations: DUTY,
        own: false,
        headline: 'assigned',
        now: opened.now,
        botChatUrl,
      }),
    },
    {
      name: 'case-in-hand-duty',
      card: caseCard({ c: signed.c, catalogue, office, relations: DUTY, own: false, now: signed.now, botChatUrl }),
    },
    {
      name: 'case-own-officer',
      card: caseCard({ c: signed.c, catalogue, office, relations: DUTY, own: true, seesPhone: true, now: signed.now }),
    },
    {
      name: 'case-please-confirm',
      card: caseCard({
        c: done.c,
        catalogue,
        office,
        relations: confirm,
        own: true,
        headline: 'please-confirm',
        now: done.now,
      }),
    },
    {
      name: 'case-overdue',
      card: caseCard({ c: opened.c, catalogue, office, relations: DUTY, own: false, now: opened.now + 9 * 86_400_000 }),
    },
    {
      name: 'case-notice',
      card: caseNoticeCard(
        opened.c,
        'red',
        { words: '', by: undefined, clock: opened.c.clocks.find(({ name }) => name === 'sign') },
        opened.now + 5 * 3_600_000,
        catalogue.nameOf,
      ),
    },
    {
      name: 'case-goes-on',
      card: caseCard({
        c: opened.c,
        catalogue,
        office,
        relations: DUTY,
        own: true,
        headline: 'assigned',
        missed: '综合行政执法队值班群',
        now: opened.now,
      }),
    },
    {
      name: 'case-stand-in',
      card: caseCard({
        c: { ...opened.c, lead: { department: 'power-company', intake: null, for: null }, matterId: 'CG25' },
        catalogue,
        office,
        relations: ['anyone', 'staff', 'dispatcher', 'stand-in'],
        own: false,
        headline: 'assigned',
        now: opened.now,
        botChatUrl,
      }),
    },
    {
      name: 'photo-receipt',
      card: photoReceiptCard(
        '照片收进「反馈 WX-261124-002 餐饮油烟扰民」这张表了，一共 1 张；填好点「提交」一起交。',
        MessageId.parse('om_sample'),
        [{ to: DRAFT, label: '反馈 WX-261124-001 餐饮油烟扰民' }],
      ),
    },
    {
      name: 'desk-not-reached',
      card: caseListCard({
        ...list,
        title: '指挥台',
        notReached: ['综合行政执法队值班群', '执法队值班员'],
        now: signed.now,
      }),
    },
    ...listSamples(catalogue, matter),
    { name: 'settled', card: settledCard(opened.c, 'corrected', opened.now) },
    { name: 'case-list', card: caseListCard({ ...list, now: signed.now }) },
    {
      name: 'timeline',
      card: timelineCard({ c: done.c, events: done.events, catalogue, seesPhone: false, page: 0, now: done.now }),
    },
    { name: 'weekly', card: weeklyCard(sampleWeek(catalogue)) },
    { name: 'figure-words', card: figureWordsCard(catalogue.figures) },
    ...visitSamples(catalogue),
    { name: 'digest', card: digestCard('todo', { open: 7, overdue: 1, dueSoon: 2 }) },
  ];
}

/** A visit card by card. */
function visitSamples(catalogue: Catalogue): Sample[] {
  const visit = sampleVisit(catalogue);
  const judges = visit.items.map(({ id }) => id);
  const { nameOf } = catalogue;
  const item = one(visit.items[3]);
  return [
    { name: 'visit', card: visitCard({ visit, judges: visit.items.map(({ id }) => id) }) },
    { name: 'visit-group', card: groupCard({ visit, group: 0, photos: { [item.id]: 1 }, judges, nameOf }) },
    { name: 'visit-item', card: itemCard({ visit, item, alarm: true, nameOf }) },
    { name: 'visit-finish', card: finishCard(visit) },
    { name: 'visit-told', card: toldCard({ visit, told: toldOf(visit), page: true, now: visit.changedAt, nameOf }) },
  ];
}

function one<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('the catalogue lacks what a sample card shows');
  return found;
}
