import { execFileSync } from 'node:child_process';

/** Whether another user can be put in the place of root here; who is no root is an ordinary user already. */
const ROOT = process.getuid?.() === 0;
const able = () => {
  try {
    execFileSync('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Whether what is run by `asNobody` is bound by the rights of files, as an ordinary user is. */
export const OTHER_USER = !ROOT || able();

/** The command as an ordinary user runs it. */
export const asNobody = (command: string[]): string[] =>
  ROOT && OTHER_USER ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', ...command] : command;
