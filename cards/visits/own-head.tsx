import { saidFirst } from '../../src/inspections/begins.ts';
import type { Visit } from '../../src/visits/visit.ts';

/** How an owner's own list begins, on its page and on paper: whose office, what it is, and that it goes to nobody. */
export const OwnHead = ({ visit, office }: { visit: Visit; office: string }) => (
  <>
    <p class="whose">{office}</p>
    <h1>店家自查</h1>
    <p>
      {visit.name}（{visit.detail}）：{saidFirst('self').join('；')}。
    </p>
  </>
);
