import type { Option } from './field.ts';

/** Options under their kind, as 「区级部门｜区城管局」, those of one kind together. */
export const byKind = (all: readonly { value: string; label: string; kind?: string | undefined }[]): Option[] =>
  [...new Set(all.map(({ kind }) => kind))].flatMap((kind) =>
    all
      .filter((one) => one.kind === kind)
      .map(({ value, label }) => ({ value, label: kind ? `${kind}｜${label}` : label })),
  );
