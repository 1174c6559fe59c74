/** Colours, type and the frame of every page of the web handbook. Phone first; dark where the reader's device is. */
export const BASE_CSS = `
:root{color-scheme:light dark;--paper:#f5f4f0;--sheet:#fff;--ink:#1d211f;--soft:#59615d;--line:#dcdad2;--accent:#0b6355;--accent-soft:#e4f0ec;--danger:#b3261e;--danger-soft:#fdecea;--warn-soft:#fff4d6;--warn:#7a5200;
--sans:system-ui,-apple-system,"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#121615;--sheet:#1b211f;--ink:#e7ebe8;--soft:#a3ada8;--line:#343c39;--accent:#6fd0bb;--accent-soft:#1d332e;--danger:#ff9a8f;--danger-soft:#3a201d;--warn-soft:#3a3016;--warn:#f0c96b}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:3.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.65 var(--sans);overflow-wrap:anywhere}
a{color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
[hidden]{display:none!important}
h1{font-size:1.6rem;line-height:1.3;margin:.4rem 0 .6rem}
h2{font-size:1.1rem;line-height:1.4;margin:0 0 .5rem}
p{margin:.4rem 0}
ul,ol{margin:.3rem 0;padding-left:1.4em}
li{margin:.3rem 0}
code{font:.85em ui-monospace,monospace}
small,.note{color:var(--soft);font-size:.875rem;font-weight:normal}
.skip{position:absolute;left:-99rem;top:0;background:var(--sheet);padding:.6rem 1rem;z-index:3}
.skip:focus{left:0}
.banner,main,.colophon{max-width:46rem;margin:0 auto;padding:0 1rem}
.banner{display:flex;justify-content:space-between;align-items:center;min-height:3rem}
.banner a{color:inherit;text-decoration:none;padding:.4rem 0;font-size:.95rem}
.banner strong{color:var(--accent);margin-right:.3em}
main{padding-bottom:1.5rem}
.colophon{border-top:1px solid var(--line);color:var(--soft);font-size:.85rem;padding-top:.8rem;padding-bottom:2rem}
.colophon nav a{display:inline-block;padding:.5rem .9rem .5rem 0}
button,.button{font:inherit;color:var(--accent);background:var(--sheet);border:1px solid var(--accent);border-radius:8px;padding:.35rem .9rem;min-height:2.5rem;cursor:pointer;text-decoration:none;display:inline-block}
.tag{display:inline-block;font-size:.75rem;line-height:1.5;padding:.05rem .5rem;margin-right:.35rem;border-radius:999px;background:var(--accent-soft);color:var(--accent);white-space:nowrap;font-weight:normal;vertical-align:middle}
.tag.urgent{background:var(--danger-soft);color:var(--danger)}
.tag.plain{background:none;padding-left:0;color:var(--soft);white-space:normal}
.jump{display:flex;gap:.5rem;overflow-x:auto;padding:.5rem 0;scrollbar-width:none}
.jump a{flex:none;padding:.4rem .8rem;border:1px solid var(--line);border-radius:999px;background:var(--sheet);text-decoration:none;font-size:.9rem}
.group,.part{background:var(--sheet);border:1px solid var(--line);border-radius:12px;padding:.9rem 1rem;margin:.8rem 0}
@page{margin:14mm}
@media print{.part-apart,.part-sayings{display:none}:root{--paper:#fff;--sheet:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#0b6355;--accent-soft:#fff;--danger:#b3261e;--danger-soft:#fff;--warn-soft:#fff}
.banner form,.colophon nav,.jump,.neighbours,.toolbar,form{display:none}body{font-size:10.5pt}main,.banner,.colophon{max-width:none;padding-left:0;padding-right:0}.part li,.part dl div{break-inside:avoid}h2{break-after:avoid}a{color:inherit;text-decoration:none}}
`;
