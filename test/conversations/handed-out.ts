import { ORDER_LIMITS } from '../../src/exchange/read-orders.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import type { Office } from '../harness/office.ts';
import { idOf } from '../store/report-case.ts';

type Name = Parameters<typeof idOf>[0];

/** The newest file in somebody's own chat. */
export async function newestFile({ platform: { client } }: Office, who: Name): Promise<Uint8Array> {
  const own = (await client.chats(idOf(who))).find(({ type }) => type === 'p2p')?.chat_id ?? '';
  const file = (await client.messages(own)).findLast((one) => one.msg_type === 'file')?.file;
  return new Uint8Array(await client.file(file?.key ?? ''));
}

/** What stands on a sheet of the newest workbook somebody was given, row by row. */
export async function newestRows(office: Office, who: Name, name: string): Promise<string[][]> {
  const sheets = await readWorkbook(await newestFile(office, who), ORDER_LIMITS);
  const cells = sheets.find((sheet) => sheet.name === name)?.cells ?? [];
  return [...Map.groupBy(cells, ({ row }) => row).values()].map((row) => row.map(({ text }) => text ?? ''));
}
