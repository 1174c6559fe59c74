const APPLINKS = new Set(['applink.feishu.cn', 'applink.larksuite.com']);

/** Opens an address: applinks to the bot or to a chat stay in the messenger, everything else is a new tab. */
export function followLink(url: string, opens: { bot(): void; chat(chatId: string): void }): void {
  const address = new URL(url, location.href);
  if (!APPLINKS.has(address.hostname)) {
    window.open(address, '_blank', 'noopener,noreferrer');
    return;
  }
  const chat = address.searchParams.get('openChatId');
  if (chat) opens.chat(chat);
  else opens.bot();
}
