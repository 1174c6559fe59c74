type Hotline = { number?: string | undefined; name: string; when?: string | undefined };

/** Public numbers, each to be touched and dialled where there is one, with when to call. */
export function HotlineRows({ hotlines }: { hotlines: readonly Hotline[] }) {
  return (
    <ul class="hotlines">
      {hotlines.map(({ number, name, when }) => (
        <li>
          {number && (
            <a href={`tel:${number}`} aria-label={`拨打 ${number} ${name}`}>
              {number}
            </a>
          )}
          <span>
            <strong>{name}</strong> {when}
          </span>
        </li>
      ))}
    </ul>
  );
}
