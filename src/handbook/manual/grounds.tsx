import { articleLabel } from '../../../catalogue/wording.ts';

type Ground = { law: string; gist: string } & (
  | { article: string; paragraph?: number | undefined; item?: number | undefined }
  | { localText: string }
);

/** What it rests on, article by article, with what each says. */
export function Grounds({ basis }: { basis: readonly Ground[] }) {
  return (
    <ul class="law">
      {basis.map((entry) => (
        <li>
          <cite>
            《{entry.law}》{'article' in entry ? articleLabel(entry) : `（${entry.localText}）`}
          </cite>
          <span class="gist">{entry.gist}</span>
        </li>
      ))}
    </ul>
  );
}
