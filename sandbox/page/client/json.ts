/** A JSON object of a card: the platform has checked it; these readers take what is there and never throw. */
export type Json = { [key: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object under a key, if it is one. */
export const part = (json: Json | undefined, key: string): Json | undefined => {
  const found = json?.[key];
  return isObject(found) ? found : undefined;
};

/** The objects of the list under a key. */
export const parts = (json: Json | undefined, key: string): Json[] => {
  const found = json?.[key];
  return Array.isArray(found) ? found.filter(isObject) : [];
};

/** The string under a key; numbers are spelled, everything else is the fallback. */
export const words = (json: Json | undefined, key: string, fallback = ''): string => {
  const found = json?.[key];
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : fallback;
};

/** The number under a key. */
export const amount = (json: Json | undefined, key: string): number | undefined => {
  const found = json?.[key];
  return typeof found === 'number' ? found : undefined;
};

/** The truth under a key. */
export const flag = (json: Json | undefined, key: string, fallback = false): boolean => {
  const found = json?.[key];
  return typeof found === 'boolean' ? found : fallback;
};

/** The strings of the list under a key. */
export const strings = (json: Json | undefined, key: string): string[] => {
  const found = json?.[key];
  return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
};

/** The Chinese wording of a text object, else its only one. */
export const wording = (json: Json | undefined, key = 'content'): string => {
  const chinese = words(part(json, `i18n_${key}`), 'zh_cn');
  return chinese || words(json, key);
};

/** The wording of a plain_text under a key: labels, placeholders, hints. */
export const label = (json: Json | undefined, key: string): string => wording(part(json, key));
