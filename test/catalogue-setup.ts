import { execFileSync } from 'node:child_process';

/** Every run of the tests is on the list as it stands now. */
export default function setup(): void {
  execFileSync('npm', ['run', '-s', 'catalogue'], { stdio: 'inherit' });
}
