import { firstOfAll, whomToCall } from '../../../cards/questions/whom-to-call.ts';
import type { Danger } from '../../../catalogue/catalogue.ts';
import { HotlineRows } from '../manual/hotline-rows.tsx';

/** Somebody is in danger: whom to call and what to do until they come, above everything that was found. */
export function DangerFirst({ danger }: { danger: Danger }) {
  const { title, call, first, dont } = danger;
  return (
    <section class="danger part warn" role="alert" aria-label={title}>
      <h2>
        {title}：{firstOfAll(danger).what}
      </h2>
      <HotlineRows hotlines={whomToCall(call)} />
      <ol>
        {first.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {dont && <p>别{dont.replace(/^别/, '')}</p>}
    </section>
  );
}
