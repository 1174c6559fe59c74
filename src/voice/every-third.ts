/** Of 48 kHz every third sample is 16 kHz. */
const STEP = 3;
const TAPS = 96;
/** Of 48 kHz: what lies above half of 16 kHz would come back as another tone, so the filter ends a little below. */
const CUT = 7_000 / 48_000;

/** A low-pass: a sinc in a Blackman window, its taps adding up to one. */
const FILTER = (() => {
  const taps = Float64Array.from({ length: TAPS }, (_, at) => {
    const from = at - (TAPS - 1) / 2;
    const turn = (2 * Math.PI * at) / (TAPS - 1);
    return (
      (Math.sin(2 * Math.PI * CUT * from) / (Math.PI * from)) *
      (0.42 - 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn))
    );
  });
  const sum = taps.reduce((all, one) => all + one, 0);
  return taps.map((one) => one / sum);
})();

/**
 * From 48 kHz to 16 kHz, part by part as it comes: n samples in all become n / 3, rounded up, whatever parts they come in.
 * What is no number counts as silence.
 */
export function everyThird(): (samples: Float32Array) => Float32Array {
  let before = new Float32Array(TAPS - 1);
  let skip = 0;
  return (samples) => {
    const all = new Float32Array(before.length + samples.length);
    all.set(before);
    for (let at = 0; at < samples.length; at++) all[before.length + at] = samples[at] || 0;
    const kept = new Float32Array(Math.max(0, Math.ceil((samples.length - skip) / STEP)));
    for (let at = 0; at < kept.length; at++) {
      const from = skip + at * STEP;
      let sum = 0;
      for (let tap = 0; tap < TAPS; tap++) sum += (FILTER[tap] ?? 0) * (all[from + tap] ?? 0);
      kept[at] = sum;
    }
    skip += kept.length * STEP - samples.length;
    before = all.slice(all.length - (TAPS - 1));
    return kept;
  };
}
