const SPECIAL = /[&<>[\]()!*_~`\\:|#$"']/g;

/**
 * Text that shows as itself inside card markdown: every character that could start a mention, a link, an image, an
 * emoji code or a style becomes a numeric entity (open.feishu.cn, "富文本组件", 转义表). Lengthens such characters about
 * fivefold; count bytes after it.
 */
export function escapeMarkdown(words: string): string {
  return words
    .replace(SPECIAL, (character) => `&#${character.codePointAt(0)};`)
    .replace(
      /^(\s*)([-+=]|\d+\.)/gm,
      (_, space: string, mark: string) => `${space.trimStart()}&#${mark.codePointAt(0)};${mark.slice(1)}`,
    )
    .replace(/^[ \t]+/gm, '');
}
