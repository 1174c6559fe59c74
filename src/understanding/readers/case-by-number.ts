import { findCaseNumber } from '../../cases/record/numbering.ts';
import type { Reader } from '../reader.ts';

/** A case named by its number, whatever else is said of it. */
export const caseByNumber: Reader = ({ words }) => {
  const number = findCaseNumber(words);
  return number && { want: 'case', by: 'number', number };
};
