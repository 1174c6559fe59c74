import * as z from 'zod';
import { readWorkbook } from '../../src/workbook/read.ts';
import { Unreadable } from '../../src/workbook/unreadable.ts';
import { writeWorkbook } from '../../src/workbook/write.ts';

const Sheets = z.array(z.object({ name: z.string(), header: z.array(z.string()), rows: z.array(z.array(z.string())) }));

// The reader and the writer alone in workerd: bytes in, sheets out; sheets in, bytes out.
export default {
  async fetch(request: Request): Promise<Response> {
    if (new URL(request.url).pathname === '/write')
      return new Response(await writeWorkbook(Sheets.parse(await request.json())));
    const limits = { bytes: 5 * 1024 * 1024, cells: 200_000 };
    return readWorkbook(new Uint8Array(await request.arrayBuffer()), limits).then(
      (sheets) => Response.json(sheets),
      (error) => {
        if (error instanceof Unreadable) return new Response(error.message, { status: 400 });
        throw error;
      },
    );
  },
};
