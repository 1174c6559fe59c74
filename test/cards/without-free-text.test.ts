import { expect, test } from 'vitest';
import { button, buttons, card, facts, quote } from '../../cards/elements.ts';
import { formCard } from '../../cards/form-card.ts';
import { withoutFreeText } from '../../cards/without-free-text.ts';
import { aCase, aDraft } from '../harness/ids.ts';

const CASE = aCase('WX-261123-001');
const DRAFT = aDraft('0a1b2c3d-1380-4013-8000-138001380001');

test('a card that was refused is sent once more without what people typed and without any number of theirs', () => {
  const refused = card(
    {
      title: '油烟 １３８００１３８０００',
      subtitle: `${CASE} · 德加公寓`,
      tone: 'answer',
      summary: '油烟 138-0013-8000',
    },
    facts([['经办', '张三 1️⃣3️⃣8️⃣00138000']]),
    quote('楼下王某某骂人'),
    buttons(button('签收', { do: 'act', case: CASE, act: 'sign', v: 3 })),
  );
  const plain = JSON.stringify(withoutFreeText(refused));
  expect(plain).not.toMatch(/8000|王某某/);
  expect(plain).toContain('原文被平台拦下');
  expect(plain).toContain('张三 【电话】');
  expect(plain).toContain(`${CASE} · 德加公寓`);
});

test('what its buttons and forms send back is left whole', () => {
  const form = formCard({
    title: '补充',
    fields: [
      {
        kind: 'line',
        name: 'text',
        label: '情况',
        placeholder: '一句话',
        missing: '请写情况',
        preset: '打 138 0013 8000',
        required: true,
      },
    ],
    submit: '提交',
    action: { do: 'submit', draft: DRAFT },
  });
  const plain = JSON.stringify(withoutFreeText(form));
  expect(plain).toContain(JSON.stringify({ do: 'submit', draft: DRAFT }));
  expect(plain).toContain('打 【电话】');
});
