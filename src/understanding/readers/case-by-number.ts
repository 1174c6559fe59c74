import { findCaseNumber, findNumberEnd } from '../../cases/record/numbering.ts';
import type { Reader } from '../reader.ts';

/** A case named by its number, or by how that ends, whatever else is said of it. */
export const caseByNumber: Reader = ({ words }) => {
  const number = findCaseNumber(words);
  if (number) return { want: 'case', by: 'number', number };
  const end = findNumberEnd(words);
  return end === undefined ? undefined : { want: 'case', by: 'end', end };
};
