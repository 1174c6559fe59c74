import type { Edit } from './edit.ts';

function opposite(edit: Edit): Edit {
  switch (edit.do) {
    case 'set':
      return { ...edit, was: edit.is, is: edit.was };
    case 'say':
      return { ...edit, do: 'unsay' };
    case 'unsay':
      return { ...edit, do: 'say' };
    case 'say-outside':
      return { ...edit, do: 'unsay-outside' };
    case 'unsay-outside':
      return { ...edit, do: 'say-outside' };
    case 'new':
      return { ...edit, do: 'remove' };
    case 'remove':
      return { ...edit, do: 'new' };
  }
}

/** The edits that take these back: applied after them they leave the list as it was, hash and all. */
export const inverseOf = (edits: readonly Edit[]): Edit[] => edits.map(opposite).reverse();
