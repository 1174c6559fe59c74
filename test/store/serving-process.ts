import { serveFile } from '../../src/store/file/serving.ts';

// Serves a database file until it is killed; tells whether it was alone.
const [file = ''] = process.argv.slice(2);
const { alone } = await serveFile(file, async () => {});
process.send?.(alone);
process.on('disconnect', () => process.exit(0));
