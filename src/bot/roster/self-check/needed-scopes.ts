/** A right that the bot uses: any one of `scopes` gives it. `only`: where the office has switched that on. */
export type Need = { scopes: string[]; why: string; must: boolean; only?: 'voice' | 'ledger' };

/** The scopes by what they are for (open.feishu.cn, the page of each API). docs/部署手册.md asks for the same. */
export const NEEDED: Need[] = [
  { scopes: ['im:message', 'im:message:send_as_bot'], why: '发消息、更新卡片', must: true },
  { scopes: ['im:message.p2p_msg:readonly', 'im:message.p2p_msg'], why: '收到私聊', must: true },
  { scopes: ['im:message.group_at_msg:readonly', 'im:message.group_at_msg'], why: '收到群里 @机器人 的话', must: true },
  { scopes: ['im:message', 'im:message:readonly'], why: '取走别人发来的照片和表格', must: true },
  { scopes: ['im:resource', 'im:resource:upload'], why: '把照片放进卡片', must: true },
  { scopes: ['im:chat'], why: '吹哨建群、加人，看值班群和群成员', must: true },
  { scopes: ['im:message.urgent'], why: '紧急事件加急提醒', must: false },
  { scopes: ['im:message.pins:write_only'], why: '吹哨群里置顶事件卡片', must: false },
  { scopes: ['contact:user.id:readonly'], why: '名册导入：手机号找账号', must: false },
  {
    scopes: ['contact:contact.base:readonly', 'contact:contact:readonly_as_app'],
    why: '名册：读人员资料',
    must: false,
  },
  { scopes: ['speech_to_text:speech'], why: '听懂语音', must: false, only: 'voice' },
  { scopes: ['bitable:app'], why: '把台账记到多维表格', must: true, only: 'ledger' },
  { scopes: ['contact:user.base:readonly'], why: '名册：显示姓名', must: false },
];
