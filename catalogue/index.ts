import compiled from './build/catalogue.json' with { type: 'json' };
import { type CompiledCatalogue, openCatalogue } from './catalogue.ts';

// The compiler wrote the file from values its own schemas accepted, so its type is what it says (catalogue/compile.ts).
export const catalogue = openCatalogue(compiled as CompiledCatalogue);
