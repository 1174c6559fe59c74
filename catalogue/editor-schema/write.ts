import { writeFileSync } from 'node:fs';
import { editorSchemas } from './schemas.ts';

for (const [name, text] of editorSchemas()) {
  writeFileSync(new URL(name, import.meta.url), text);
  console.log(`已写 catalogue/editor-schema/${name}`);
}
