import type { CheckItem } from '../../catalogue/catalogue.ts';
import { ruleLabel } from '../../catalogue/wording.ts';
import type { Plan } from '../../src/inspections/plans/plan.ts';
import { ANSWER_WORDS } from '../../src/visits/answers.ts';
import { NO_PENALTY } from '../../src/visits/told.ts';
import { onA4 } from '../on-a4.tsx';

type PlanSheet = { plan: Plan; items: readonly CheckItem[]; office: string; nameOf(department: string): string };

/** The list of a plan on paper: who goes where and when, and each question once under the number it has on the phone. */
export const planPaper = ({ plan, items, office, nameOf }: PlanSheet): string =>
  onA4(
    `检查清单 ${plan.id}`,
    <article>
      <p class="whose">{office}</p>
      <h1>检查清单</h1>
      <p>
        {plan.id} {plan.name}，{plan.from === plan.to ? plan.from : `${plan.from} 到 ${plan.to}`}：
        {plan.subjects.map(({ name }) => name).join('、')}。一家一张。
      </p>
      <ul>
        {plan.parts.map(({ department, inspectors }) => (
          <li>
            {nameOf(department)}：{inspectors.map(({ name }) => name).join('、') || '还没派人'}
          </li>
        ))}
      </ul>
      <p>只由有执法资格、持证的人检查，两人以上。店名＿＿＿＿＿＿＿＿＿＿　几点到＿＿＿＿＿＿</p>
      <ol class="failed">
        {items.map((item) => (
          <li>
            <strong>{item.onlyFor ? `${item.look}（${item.onlyFor}才问）` : item.look}</strong>
            <p>{Object.values(ANSWER_WORDS).map((one) => `□ ${one}　`)}</p>
            <p>
              怎么看：{item.how}。{nameOf(item.department)}判，{item.grade}。不符合的先：{item.atOnce}
            </p>
            <p class="note">{item.basis.map(ruleLabel).join('；')}</p>
          </li>
        ))}
      </ol>
      <p class="foot">没看成的不算符合，也不算不符合。{NO_PENALTY}</p>
    </article>,
  );
