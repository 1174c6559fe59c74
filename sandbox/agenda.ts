import type { SandboxClock } from './clock.ts';

type Entry = { due: number; run: () => void; soon: boolean };

/** Things to do at a time of the sandbox clock. */
export type Agenda = {
  /** Runs `run` at `due` (epoch ms); `soon` entries count as being in flight. */
  at(due: number, run: () => void, soon?: boolean): void;
  /** Runs what is due now, earliest first. */
  runDue(): void;
  /** The earliest due time, if anything is planned. */
  nextDue(): number | undefined;
  /** How many `soon` entries wait. */
  soon(): number;
  stop(): void;
};

const LONGEST_TIMER = 2_000_000_000;

/** An agenda on the clock: runs by itself as real time passes, and at once when the clock is moved and runDue called. */
export function createAgenda(clock: SandboxClock): Agenda {
  const entries: Entry[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const arm = () => {
    clearTimeout(timer);
    const first = entries[0];
    if (stopped || !first) return;
    timer = setTimeout(runDue, Math.min(Math.max(0, first.due - clock.now()), LONGEST_TIMER));
    timer.unref();
  };
  function runDue() {
    for (let first = entries[0]; first && first.due <= clock.now(); first = entries[0]) {
      entries.shift();
      first.run();
    }
    arm();
  }
  return {
    at: (due, run, soon = false) => {
      if (stopped) return;
      entries.push({ due, run, soon });
      entries.sort((a, b) => a.due - b.due);
      arm();
    },
    runDue,
    nextDue: () => entries[0]?.due,
    soon: () => entries.filter((entry) => entry.soon).length,
    stop: () => {
      stopped = true;
      entries.length = 0;
      clearTimeout(timer);
    },
  };
}
