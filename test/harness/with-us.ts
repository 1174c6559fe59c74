import { fileURLToPath } from 'node:url';

/** `with-us.sh COMMAND …` runs a command that ends when this process does, even when it is killed without warning. */
export const WITH_US = fileURLToPath(new URL('with-us.sh', import.meta.url));
