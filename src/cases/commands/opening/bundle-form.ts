import type { Bundle, Fact } from '../../../../catalogue/bundles/schema.ts';
import type { Field, Option } from '../../../forms/field.ts';
import { type OpeningShown, placeAsked } from './opening-forms.ts';

const dangerous = ({ urgent, danger, call }: Fact): boolean =>
  urgent === true || danger !== undefined || call !== undefined;

/** What can be seen at such a place, the dangerous first. */
export const factOptions = ({ facts }: Pick<Bundle, 'facts'>): Option[] =>
  facts
    .toSorted((a, b) => Number(dangerous(b)) - Number(dangerous(a)))
    .map((fact) => ({ value: fact.id, label: dangerous(fact) ? `【危险】${fact.when}` : fact.when }));

/** What 报一个问题 asks: where, and what was seen; words only where ticks do not say it. */
export function bundleAsks(
  shown: OpeningShown,
  bundle: Pick<Bundle, 'facts' | 'subject'>,
  ticked: readonly string[] = [],
): {
  fields: Field[];
  more: Field[];
} {
  const options = factOptions(bundle);
  return {
    fields: [
      {
        kind: 'choices',
        name: 'facts',
        label: '看到了什么（可以选几样）',
        placeholder: '点开选，危险的在最前面',
        missing: '请选看到了什么',
        required: true,
        options,
        ...(ticked.length > 0
          ? { preset: options.flatMap(({ value }) => (ticked.includes(value) ? [value] : [])) }
          : {}),
      },
      ...placeAsked(shown),
      {
        kind: 'text',
        name: 'description',
        label: '再说一句（可不填）',
        placeholder: '几个人、多久了、谁在管',
        preset: shown.words,
      },
    ],
    more: [
      { kind: 'line', name: 'object', label: '对象', placeholder: '店名、门牌或统一社会信用代码', preset: shown.shop },
      { kind: 'choices', name: 'onSite', label: '其中当场改好了的', placeholder: '只记录，不派人', options },
      { kind: 'line', name: 'phone', label: '反映人电话', max: 30, placeholder: '只有主责部门和指挥室看得到' },
      { kind: 'check', name: 'wantsReply', label: '反映人要求回复' },
      { kind: 'check', name: 'reportedPerson', label: '这是举报，请替我保密' },
    ],
  };
}
