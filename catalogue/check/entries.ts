import { complain, type Path, type Problem, type Sourced } from '../problems.ts';

/** What is said of an id that names no department. */
export const noDepartment = (id: string): string => `没有这个部门：${id}，编号见 departments.yaml`;

/** Complains about each id that stands in a list a second time, at its place there. */
export const writtenTwice = (
  source: Sourced<unknown>,
  ids: readonly string[],
  pathOf: (place: number) => Path = (place) => [place, 'id'],
): Problem[] =>
  ids.flatMap((id, i) => (ids.indexOf(id) === i ? [] : [complain(source, pathOf(i), `${id} 写了两次，删去一处`)]));
