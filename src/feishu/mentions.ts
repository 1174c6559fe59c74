/**
 * A text with what stands in the place of each key of a mention. In one pass, the longest key first (@_user_1 is a prefix of
 * @_user_10): what a name holds is no key. Keys are plain text of any length; an empty one stands nowhere.
 */
export function inPlaceOfKeys(text: string, places: ReadonlyMap<string, string>): string {
  const keys = [...places.keys()].filter((key) => key !== '').sort((a, b) => b.length - a.length);
  const byFirst = Map.groupBy(keys, (key) => key.charAt(0));
  let said = '';
  let taken = 0;
  for (let at = 0; at < text.length; at++) {
    const key = byFirst.get(text.charAt(at))?.find((one) => text.startsWith(one, at));
    if (key === undefined) continue;
    said += text.slice(taken, at) + places.get(key);
    taken = at + key.length;
    at = taken - 1;
  }
  return said + text.slice(taken);
}
