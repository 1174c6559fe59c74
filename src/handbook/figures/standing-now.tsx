import type { FigurePage } from '../../bot/figures/page-facts.ts';
import { between } from '../../figures/days-asked.ts';
import { AGES, type Age, agesIn } from '../../figures/open-by-age.ts';
import { OPEN_NOW, openParts } from '../../figures/open-parts.ts';
import { nowHref, rowsHref } from './address.ts';

type Props = Pick<FigurePage, 'now' | 'own' | 'found'>;

/** How it stands at this moment, every number with its rows behind it. */
export const StandingNow = ({ now, own, found }: Props) => (
  <>
    {now && <Street {...now} />}
    {own && <Own {...own} />}
    {found && <Found {...found} />}
  </>
);

const Many = ({ href, many }: { href: string; many: number }) => (
  <a href={href}>
    <b>{many}</b>
  </a>
);

const Late = ({ many }: { many: number }) => (
  <a class="late" href={nowHref('overdue')}>
    超期 <b>{many}</b>
  </a>
);

const Street = ({ open, urgent, overdue }: NonNullable<Props['now']>) => (
  <p class="standing">
    现在在办 <Many href={nowHref('open')} many={open} /> 件，其中紧急 <Many href={nowHref('urgent')} many={urgent} />，
    {overdue > 0 ? <Late many={overdue} /> : '没有超期'}
  </p>
);

const Own = (own: NonNullable<Props['own']>) => (
  <p class="standing">
    现在没办完 <Many href={nowHref('open')} many={own.open} /> 件
    {openParts(own).map(({ part, many }, i) => (
      <>
        {i === 0 ? '：' : '，'}
        {part === 'overdue' ? (
          <Late many={many} />
        ) : (
          <>
            {OPEN_NOW[part]} <Many href={nowHref(part)} many={many} />
          </>
        )}
      </>
    ))}
  </p>
);

const WHICH: Age[] = ['soon', 'later', 'late'];

function Found({ open, days }: NonNullable<Props['found']>) {
  const rows = ({ from, to }: { from: string; to: string }) =>
    rowsHref({ days: between(from, to) }, 'corrected-in-time', 'out');
  return (
    <p class="standing">
      现在查出还没改好的 <Many href={rows(days.all)} many={agesIn(open)} /> 条：
      {WHICH.map((age, i) => (
        <>
          {i > 0 && '，'}
          {AGES[age]} <Many href={rows(days[age])} many={open[age]} />
        </>
      ))}
    </p>
  );
}
