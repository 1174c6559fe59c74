import type { Done } from '../../../src/cases/lifecycle/decide.ts';

/** Who is told what by a step; `!` marks a message of its own. */
export const told = (done: Done) => done.tells.map(({ to, notice, push }) => `${to} ${notice}${push ? '!' : ''}`);
