import { ENDED } from './scenes/ended.ts';
import { PARTS } from './scenes/parts.ts';
import { REPORTED } from './scenes/reported.ts';
import type { Scenes } from './scenes/scene.ts';
import { TOGETHER } from './scenes/together.ts';

/** Every command that says something, as somebody of the small office gives it. */
export const SCENES: Scenes = { ...REPORTED, ...TOGETHER, ...ENDED, ...PARTS };
