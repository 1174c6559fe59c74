import type { CommandName } from '../commands/table.ts';

/** Whose doing it is told as where nobody of the office acts: the owner's, of what comes from their page; else the clock's. */
export const byItself = (command: CommandName): string => (command === 'showLine' ? '店家' : '系统');
