/** What the addresses of a source's pictures are signed under: its secrets, or of one that has none its keys in their form. */
export const photoSecrets = ({ secrets, keys }: { secrets: readonly string[]; keys: readonly string[] }): string[] =>
  secrets.length > 0 ? [...secrets] : keys.map((key) => `whsec_${btoa(key)}`);
