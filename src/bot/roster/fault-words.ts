const WORDS: [codes: number[], words: string][] = [
  [[99991672], '应用没有这个权限。到开发者后台「权限管理」开通，再发布一个版本'],
  [[230002, 232011], '机器人不在这个群里。把它拉回群，再点「再发」'],
  [[230013, 232024], '这个人不在应用的可用范围里。到管理后台把他加进可用范围'],
  [[230018, 230035, 230053, 230029], '群或本人不让机器人说话（禁言、屏蔽或已离职）'],
  [[232006, 232009], '群已经没有了。到「名册」给这个部门换一个值班群'],
  [[230006, 232025, 234007], '机器人能力没有打开。到开发者后台打开并发布版本'],
  [[230011, 230110], '消息已被撤回'],
  [[230022, 230028, 11248], '内容被平台拦下（敏感词或电话号码）'],
  [[230031], '卡片超过 14 天，不能再更新'],
  [[230025], '内容太长'],
  [[99991401], '服务器地址不在应用的 IP 白名单里'],
  [[99991403], '本月调用次数用完了'],
  [[230027], '机器人在这个群里没有权限'],
  [[99992351, 99992352, 99992361, 99992364, 41050, 41012], '没有这个编号，或不在应用的通讯录范围里'],
];
const BY_CODE = new Map(WORDS.flatMap(([codes, words]) => codes.map((code) => [code, words] as const)));

/** Why a call to the platform failed, in words an admin can act on; the number stays, for whoever looks it up. */
export function whyInChinese(error: string): string {
  const code = Number(/^Feishu (\d+):/.exec(error)?.[1] ?? Number.NaN);
  const words = BY_CODE.get(code);
  if (words) return `${words}（${code}）`;
  if (!Number.isNaN(code)) return `飞书不收（错误 ${code}），请照号码查飞书文档`;
  return error.startsWith('Feishu did not answer') ? '飞书一整天都没有回应，请看网络' : '程序出错，请看日志';
}
