import { raw } from 'hono/html';
import styles from './built/styles.json' with { type: 'json' };

/** A sheet as a file of its own: it opens without a network, in any browser, and prints on A4. */
export const onA4 = (title: string, sheet: unknown): string =>
  `<!doctype html>${(
    (
      <html lang="zh-CN">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          <style>{raw(styles['a4.css'])}</style>
        </head>
        <body>{sheet}</body>
      </html>
    )
  ).toString()}`;
