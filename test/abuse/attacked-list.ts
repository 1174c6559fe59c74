import type { CompiledCatalogue } from '../../catalogue/catalogue.ts';

/** What is put behind every text of the list: a mention, a link, HTML, an end of a CSS string and of a JSON one. */
export const LIST_ATTACK = '<at id=all></at>[evil](https://evil.example)<script>evil</script>"\';}\\**evil**';
/** Chinese words by which the list is sorted, not shown text: changing them would hide what stands under them. */
const SORTED_BY = new Set([
  'category',
  'kind',
  'hours',
  'resolveIs',
  'grade',
  'seenBy',
  'objectKind',
  'power',
  'better',
]);

/** The list with the attack behind everything that a keeper writes in Chinese. */
export const attackedList = (list: CompiledCatalogue): CompiledCatalogue => attacked(list);

function attacked<T>(value: T, key?: string): T;
function attacked(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return /[一-龥]/.test(value) && !SORTED_BY.has(key) ? value + LIST_ATTACK : value;
  if (Array.isArray(value)) return value.map((one) => attacked(one, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, attacked(inner, name)]));
}
