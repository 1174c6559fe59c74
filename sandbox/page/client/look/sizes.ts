const SIZES: Record<string, number> = {
  'heading-0': 30,
  'heading-1': 24,
  'heading-2': 20,
  'heading-3': 18,
  'heading-4': 16,
  heading: 16,
  normal: 14,
  notation: 12,
  'xxxx-large': 30,
  'xxx-large': 24,
  'xx-large': 20,
  'x-large': 18,
  large: 16,
  medium: 14,
  small: 12,
  'x-small': 10,
};

/** The font size of a text_size word, in CSS; the unknown ones show as normal. */
export const cssTextSize = (size: string): string => `${SIZES[size] ?? 14}px`;

const SPACES: Record<string, string> = {
  default: '8px',
  small: '4px',
  medium: '8px',
  large: '12px',
  extra_large: '16px',
};

/** A spacing, margin or padding as the platform writes it, in CSS; undefined where there is none. */
export const cssSpace = (space: string): string | undefined =>
  space
    ? space
        .split(/\s+/)
        .map((one) => SPACES[one] ?? (one === '0' ? '0px' : one))
        .join(' ')
    : undefined;

const ALIGN: Record<string, string> = {
  left: 'flex-start',
  top: 'flex-start',
  center: 'center',
  right: 'flex-end',
  bottom: 'flex-end',
};

/** An alignment word as flexbox says it. */
export const cssAlign = (word: string): string | undefined => ALIGN[word];
