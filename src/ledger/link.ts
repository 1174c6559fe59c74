/** The app_token in the link of a Base: what follows /base/ (open.feishu.cn, 多维表格 app_token 获取方式). */
const IN_BASE = /^https?:\/\/[^\s/]+\/base\/([A-Za-z0-9]{10,50})(?:[?#]\S*)?$/;

/** A Base inside a wiki has another token, which the link does not tell (wiki/v2 get_node does). */
const IN_WIKI = /^https?:\/\/[^\s/]+\/wiki\//;

/** The Base that a link names; `wiki`: it stands in a wiki and cannot be told from its link; undefined of anything else. */
export function baseIn(link: string): { app: string } | 'wiki' | undefined {
  const app = IN_BASE.exec(link)?.[1];
  if (app !== undefined) return { app };
  return IN_WIKI.test(link) ? 'wiki' : undefined;
}
