import type { Danger } from '../../../catalogue/catalogue.ts';
import { HotlineRows } from '../manual/hotline-rows.tsx';

/** Somebody is in danger: whom to call and what to do until they come, above everything that was found. */
export function DangerFirst({ danger: { title, call, first, dont } }: { danger: Danger }) {
  return (
    <section class="danger part warn" role="alert" aria-label={title}>
      <h2>{title}：先救人</h2>
      <HotlineRows hotlines={call} />
      <ol>
        {first.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {dont && <p>别{dont.replace(/^别/, '')}</p>}
    </section>
  );
}
