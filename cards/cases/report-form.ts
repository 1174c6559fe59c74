import type { Bundle } from '../../catalogue/bundles/schema.ts';
import { bundleAsks } from '../../src/cases/commands/opening/bundle-form.ts';
import { type OpeningShown, reportAsks, settleAsks } from '../../src/cases/commands/opening/opening-forms.ts';
import { type Card, note } from '../elements.ts';
import { formCard } from '../form-card.ts';

/** 上报: three presses from the answer card. */
export function reportFormCard(shown: OpeningShown): Card {
  const { draft, matter } = shown;
  return formCard({
    title: '上报事件',
    subtitle: matter?.name ?? '清单外事项，交指挥室',
    ...reportAsks(shown),
    before: [
      note(
        `${matter?.photos.report ? '这类事要有现场照片：' : '有照片'}直接发到这里，提交前后 30 分钟内的都算这一件。`,
      ),
    ],
    submit: '提交',
    action: { do: 'submit', draft },
  });
}

/** 报一个问题 at a place that several departments watch. */
export const bundleFormCard = (
  shown: OpeningShown,
  bundle: Pick<Bundle, 'facts' | 'subject' | 'name'>,
  ticked: readonly string[] = [],
): Card =>
  formCard({
    title: `报一个问题：${bundle.subject}`,
    subtitle: `${bundle.name}，看到几样选几样，各部门由我们去分`,
    ...bundleAsks(shown, bundle, ticked),
    before: [note('有火、有煤气味、有人受伤，先打 119、120、110。照片直接发到这里。')],
    submit: '提交',
    action: { do: 'submit', draft: shown.draft },
  });

/** 当场已处理. */
export function settleFormCard(shown: OpeningShown): Card {
  return formCard({
    title: '当场已处理',
    subtitle: shown.matter?.name,
    ...settleAsks(shown),
    before: [note('一句话或一张照片就行，照片直接发到这里。')],
    submit: '登记',
    action: { do: 'submit', draft: shown.draft },
  });
}
