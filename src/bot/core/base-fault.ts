const WORDS: [codes: number[], words: string][] = [
  [[99991672], '应用没有多维表格的权限：到开发者后台「权限管理」开通 bitable:app，再发布一个版本'],
  [
    [1254302, 1254304, 91403],
    '应用打不开这个多维表格：在它右上角「…」→「更多」→「添加文档应用」里加上本应用，给「可管理」',
  ],
  [[1254003, 1254040], '没有这个多维表格，或者删掉了：新建一个，再发「多维表格 链接」'],
  [[1254100, 1254103, 1254105], '表格满了（一张表两万行）：新建一个多维表格，再发「多维表格 链接」'],
];

/** Why the ledger stands still, in words an admin can act on; the platform's number stays, for whoever looks it up. */
export function whyInWords(fault: string): string {
  const code = Number(/^Feishu (\d+):/.exec(fault)?.[1] ?? Number.NaN);
  const words = WORDS.find(([codes]) => codes.includes(code))?.[1];
  return words ? `${words}（${code}）` : `飞书不收${Number.isNaN(code) ? '' : `（错误 ${code}）`}，请看日志`;
}
