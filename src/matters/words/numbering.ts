/** Numbers met in a text, each with its place in the order in which they came first. */
export type Numbering = {
  /** The place of a number, which is the next one where it has not been met. */
  place(number: number): number;
  /** The number at a place. */
  at(place: number): number;
  /** How many there are. */
  count(): number;
  clear(): void;
};

const SMALLEST = 2 ** 10;

/** What a Map does, for whole numbers up to 2³² that are forgotten again after each text: it leaves nothing behind. */
export function createNumbering(): Numbering {
  let numbers = new Uint32Array(SMALLEST / 2);
  /** One more than the place of the number that lies there; half of the slots are empty. */
  let slots = new Int32Array(SMALLEST);
  let size = 0;
  const slotOf = (number: number): number => {
    const mask = slots.length - 1;
    let slot = (Math.imul(number, 0x9e3779b1) >>> 8) & mask;
    for (;;) {
      const there = slots[slot] ?? 0;
      if (there === 0 || numbers[there - 1] === number) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const grow = () => {
    const before = numbers;
    numbers = new Uint32Array(before.length * 2);
    numbers.set(before);
    slots = new Int32Array(slots.length * 2);
    for (let at = 0; at < size; at++) slots[slotOf(numbers[at] ?? 0)] = at + 1;
  };
  return {
    place(number) {
      let slot = slotOf(number);
      const there = slots[slot] ?? 0;
      if (there > 0) return there - 1;
      if (size === numbers.length) {
        grow();
        slot = slotOf(number);
      }
      numbers[size] = number;
      slots[slot] = ++size;
      return size - 1;
    },
    at: (place) => numbers[place] ?? 0,
    count: () => size,
    clear() {
      slots.fill(0);
      size = 0;
    },
  };
}
