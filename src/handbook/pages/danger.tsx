import type { Danger } from '../../../catalogue/catalogue.ts';

/** Somebody is in danger: whom to call and what to do until they come, above everything that was found. */
export function DangerFirst({ danger: { title, call, first, dont } }: { danger: Danger }) {
  return (
    <section class="danger part warn" role="alert" aria-label={title}>
      <h2>{title}：先救人</h2>
      <ul class="hotlines">
        {call.map(({ number, name, when }) => (
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
      <ol>
        {first.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {dont && <p>别{dont.replace(/^别/, '')}</p>}
    </section>
  );
}
