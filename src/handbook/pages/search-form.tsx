import { departmentsOf } from '../../../catalogue/departments-of.ts';
import { type ContentsQuery, MOST_WORDS } from '../asked.ts';
import type { HandbookVisit } from '../visit.ts';

type Props = { visit: HandbookVisit; asked?: ContentsQuery; indexHref?: string };

/** The search: words, and whose matters. Works as a form; with the script also as one types. */
export function SearchForm({ visit: { catalogue }, asked, indexHref }: Props) {
  const involved = new Set(catalogue.matters.flatMap(departmentsOf));
  const departments = catalogue.departments.filter((department) => involved.has(department.id));
  const kinds = [...new Set(departments.map((department) => department.kind))];
  return (
    <search>
      <form action="/handbook" method="get" data-index={indexHref}>
        <label for="q">发生了什么事？</label>
        <div class="ask">
          <input
            id="q"
            name="q"
            type="search"
            value={asked?.words ?? ''}
            placeholder="如：楼下烧烤店油烟太大"
            maxlength={MOST_WORDS}
            autocomplete="off"
            enterkeyhint="search"
          />
          <button type="submit">查</button>
        </div>
        <div class="narrow">
          <label for="department">部门</label>
          <select id="department" name="department">
            <option value="">全部</option>
            {kinds.map((kind) => (
              <optgroup label={kind}>
                {departments
                  .filter((department) => department.kind === kind)
                  .map(({ id, name }) => (
                    <option value={id} selected={id === asked?.department}>
                      {name}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </div>
        {asked && asked.view !== 'category' && <input type="hidden" name="view" value={asked.view} />}
      </form>
    </search>
  );
}
