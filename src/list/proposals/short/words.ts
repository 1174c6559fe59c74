import { wordsIn } from '../../../forms/values.ts';
import { SAME, type ShortForm, set, summarised, summaryField } from './short-form.ts';

/** One more thing people say. */
export const saying: ShortForm = {
  fields: () => [
    {
      kind: 'line',
      name: 'saying',
      label: '居民怎么说',
      placeholder: '照居民的话写，如 楼下烧烤店油烟好大',
      missing: '请写居民怎么说',
      required: true,
      max: 60,
    },
  ],
  edits: (values, { id }) => [{ do: 'say', matter: id, saying: wordsIn(values.saying), at: null }],
};

/** One thing people say no more. */
export const unsaying: ShortForm = {
  fields: () => [
    {
      kind: 'line',
      name: 'saying',
      label: '去掉哪一句（照抄）',
      placeholder: '卡片上有的一句，一字不差',
      missing: '请照抄要去掉的那一句',
      required: true,
      max: 60,
    },
  ],
  edits(values, { id, sayings }) {
    const saying = wordsIn(values.saying);
    const at = sayings.indexOf(saying);
    return at < 0 ? `没有「${saying}」这句说法` : [{ do: 'unsay', matter: id, saying, at }];
  },
};

/** The answer in one sentence. */
export const summary: ShortForm = {
  fields: (matter) => [summaryField(matter)],
  edits(values, matter) {
    const edits = summarised(values, matter);
    return edits.length > 0 ? edits : SAME;
  },
};

/** What is said to whoever complained, or to whoever caused it. */
export const talk = (to: 'resident' | 'party', label: string): ShortForm => ({
  fields: (matter) => [
    {
      kind: 'text',
      name: 'words',
      label,
      placeholder: '照着念就行的话，不用法律词',
      required: true,
      missing: `请写${label}`,
      preset: matter.talk[to],
      max: 160,
    },
  ],
  edits(values, matter) {
    const words = wordsIn(values.words);
    return words === matter.talk[to] ? SAME : [set(matter, 'talk', { ...matter.talk, [to]: words })];
  },
});
