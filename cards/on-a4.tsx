import { raw } from 'hono/html';

/** A sheet as a file of its own: it opens without a network, in any browser, and prints on A4. */
export const onA4 = (title: string, sheet: unknown): string =>
  `<!doctype html>${(
    (
      <html lang="zh-CN">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          <style>{raw(STYLE)}</style>
        </head>
        <body>{sheet}</body>
      </html>
    )
  ).toString()}`;

const STYLE = `@page{size:A4;margin:12mm 18mm}@media print{body{padding:0!important}}
body{font:11pt/1.55 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;color:#000;max-width:174mm;margin:0 auto;padding:4mm}
h1{font-size:18pt;text-align:center;margin:0 0 3mm}h2{font-size:12pt;margin:4mm 0 1mm}.whose{text-align:center;margin:0}
p,ul,ol{margin:1mm 0}.failed li{margin-bottom:2mm;break-inside:avoid}.note{font-size:9.5pt}.good{font-weight:700}
.signing{width:100%;border-collapse:collapse;margin-top:4mm;break-inside:avoid}
.signing th,.signing td{border:.3mm solid #000;padding:1mm 2mm;height:8mm;text-align:left}
.signing th{width:24mm;font-weight:400;white-space:nowrap}.foot{border-top:.3mm solid #000;padding-top:2mm;font-weight:700}`;
