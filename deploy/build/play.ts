import '../../node-version.ts';
import { bundleSandbox } from './bundle-sandbox.ts';
import { generate } from './generate.ts';

// `npm start` begins with this: makes what is not made yet. Then it runs the bundle by itself: read by what reads our
// TypeScript, those 16 MB would take ten times as long as all the rest of the start.

const say = (step: string) => process.stdout.write(`${step}……\n`);
say('谁管 · 沙盒：准备');
await generate(say, 'quick');
await bundleSandbox(say);
