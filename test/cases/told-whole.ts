import type { CommandName } from '../../src/cases/commands/table.ts';
import { ENDED } from './scenes/ended.ts';
import { PARTS } from './scenes/parts.ts';
import { plainScene } from './scenes/plain-scene.ts';
import { REPORTED } from './scenes/reported.ts';
import type { Scene, Scenes } from './scenes/scene.ts';
import { TOGETHER } from './scenes/together.ts';

/** Commands that want a case, a person or words of their own, as somebody of the small office gives them. */
export const SCENES: Scenes = { ...REPORTED, ...TOGETHER, ...ENDED, ...PARTS };

/** The scene of a command that says something: its own, or one made of its declaration. */
export const sceneOf = (name: CommandName): Scene => (SCENES[name] as Scene | undefined) ?? plainScene(name);
