import type { Catalogue, Published } from '../../catalogue/catalogue.ts';
import { CATEGORIES } from '../../catalogue/schema.ts';

/** All matters in use in the booklet's order: category by category, each by number. */
export function inOrder({ matters }: Catalogue): Published[] {
  return CATEGORIES.flatMap(({ name }) =>
    matters
      .filter(({ category, status }) => category === name && status === '在用')
      .toSorted((a, b) => a.id.localeCompare(b.id)),
  );
}
