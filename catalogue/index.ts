import { type CompiledCatalogue, openCatalogue } from './catalogue.ts';
import { unpackCatalogue } from './packed.ts';

// The compiler wrote it from values its own schemas accepted, so its type is what it says (catalogue/publish.ts).
export const catalogue = openCatalogue(unpackCatalogue() as CompiledCatalogue);
