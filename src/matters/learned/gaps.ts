/* Ascending numbers are written as their differences, which deflate shortens by half again. */

export const gaps = (numbers: Uint32Array) => numbers.map((one, i) => one - (i === 0 ? 0 : (numbers[i - 1] ?? 0)));

export function summed(numbers: Uint32Array): Uint32Array {
  for (let i = 1; i < numbers.length; i++) numbers[i] = (numbers[i] ?? 0) + (numbers[i - 1] ?? 0);
  return numbers;
}

export const lengths = (starts: Uint32Array) =>
  Uint16Array.from({ length: starts.length - 1 }, (_, i) => (starts[i + 1] ?? 0) - (starts[i] ?? 0));

export function startsOf(numbers: Uint16Array): Uint32Array {
  const starts = new Uint32Array(numbers.length + 1);
  for (let i = 0; i < numbers.length; i++) starts[i + 1] = (starts[i] ?? 0) + (numbers[i] ?? 0);
  return starts;
}

export function gapsWithin(numbers: Uint16Array, starts: Uint32Array): Uint16Array {
  const first = new Set(starts);
  return numbers.map((one, k) => one - (first.has(k) ? 0 : (numbers[k - 1] ?? 0)));
}

export function summedWithin(numbers: Uint16Array, starts: Uint32Array): Uint16Array {
  for (let row = 0; row + 1 < starts.length; row++) {
    const end = starts[row + 1] ?? 0;
    for (let k = (starts[row] ?? 0) + 1; k < end; k++) numbers[k] = (numbers[k] ?? 0) + (numbers[k - 1] ?? 0);
  }
  return numbers;
}
