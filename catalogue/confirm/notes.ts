import type { Matter } from '../schema.ts';
import { type ToConfirm, unique } from './to-confirm.ts';

const OPEN = /确认|为准|未核到|没核到|先核|先问清|司法所核/;
/** Asked article by article already. */
const GRANTS = /街道权限以西湖区公布的赋权清单为准|以西湖区公布的赋权清单为准/g;

/** What rules leave to whoever applies them. */
const LEFT =
  /书面确认|以区里|请司法所(?:[定核问]|确认)|请区里|先问区里|由区里定[，；。]?$|由公安(?:分局)?(?:选|定)|核有没有新/;

/** What stands on no text at hand. */
const UNSEEN = /[没未]核到|据公开(?:转载|报道)/;

/** The last source of every manual, which says whence its division of work is. */
const OWN = '事项范围与部门分工';

const names = (one: string) => one.replace(/（[^）]*）|[《》]/g, '');

/** What a matter itself says has to be confirmed: of its power, of which of two rules applies, of a text nobody has seen. */
export const notes = (matters: readonly Matter[]): ToConfirm[] =>
  matters.flatMap(({ id, name, power, lead, procedure, basis, penalty, sources }) => {
    const unseen = basis.flatMap((one) => ('localText' in one ? [names(one.law)] : []));
    const said = [power.source, power.note, ...(lead.depends?.options ?? []).map(({ note }) => note)];
    const rows = [...penalty.flatMap(({ what, ranks }) => [ranks ?? '', what]), ...procedure.map(({ step }) => step)];
    // A text that is in the basis without articles is asked for under its own name.
    const elsewhere = [
      ...rows,
      ...basis.flatMap((one) => ('localText' in one ? [] : [one.gist])),
      ...sources.filter((one) => !one.startsWith(OWN) && !unseen.some((law) => names(one).includes(law))),
    ];
    const ask = unique([
      ...said.filter((one): one is string => OPEN.test(one?.replace(GRANTS, '') ?? '')),
      ...[...rows, ...basis.map(({ gist }) => gist)].filter((one) => LEFT.test(one)),
      ...elsewhere.filter((one) => UNSEEN.test(one)),
    ]);
    return ask.length > 0 ? [{ about: `${id} ${name}`, ask, used: [] }] : [];
  });
