import { firstOfAll, titleOf, whomToCall } from '../../../cards/questions/whom-to-call.ts';
import { HotlineRows } from '../manual/hotline-rows.tsx';
import type { Help } from '../understood.ts';

/** Somebody is in danger: whom to call and what to do until they come, above everything that was found. */
export function DangerFirst({ help: { danger, callFirst } }: { help: Help }) {
  const { call, first, dont } = danger;
  const title = titleOf(danger, callFirst);
  return (
    <section class="danger part warn" role="alert" aria-label={title}>
      <h2>{title}</h2>
      <p>{firstOfAll(danger).before}</p>
      <HotlineRows hotlines={whomToCall(call, callFirst)} />
      <ol>
        {first.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {dont && <p>别{dont.replace(/^别/, '')}</p>}
    </section>
  );
}
