/** Tells whether a text holds any of the letters. */
export function marks(letters: string): (text: string) => boolean {
  const marked = new Uint8Array(0x10000);
  for (let i = 0; i < letters.length; i++) marked[letters.charCodeAt(i)] = 1;
  return (text) => {
    for (let i = 0; i < text.length; i++) if (marked[text.charCodeAt(i)]) return true;
    return false;
  };
}
