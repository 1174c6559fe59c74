/** The booklet's leaves, alike on the screen and on paper, so that what is counted on the one holds on the other. */
export const BOOKLET_CSS = `
*{box-sizing:border-box}
html{color-scheme:light}
body{margin:0;background:#d9d7d0;color:#111;font:var(--type)/1.4 "Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere;text-rendering:geometricPrecision;-webkit-text-size-adjust:100%;-webkit-print-color-adjust:exact;print-color-adjust:exact}
a{color:inherit;text-decoration:none}
p{margin:.25em 0;orphans:2;widows:2}
ul,ol{margin:.15em 0;padding-left:1.5em}
li{margin:.06em 0;break-inside:avoid}
dl,dd{margin:0}
small{font-weight:normal;color:#555;font-size:.85em}
cite{font-style:normal}
h2,h3,.label{break-after:avoid;break-inside:avoid}
h3{font-size:1.06em;margin:.42em 0 .1em;color:#0b6355;border-left:.28em solid #0b6355;padding-left:.45em;line-height:1.3}
.toolbar{position:sticky;top:0;background:#1d211f;color:#fff;font-size:14px;padding:.6rem 1rem;display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;z-index:1}
.toolbar a{color:#9be3d2}
.leaf{break-before:page;width:var(--text-width)}
.leaf-cover{break-before:auto}
@media screen{.leaf{width:var(--page-width);max-width:100%;margin:1rem auto;background:#fff;padding:14mm}}
@media print{body{background:#fff}.toolbar{display:none}}
.snug .matter,.matter.snug{line-height:1.32}
.measuring .leaf{box-sizing:content-box;width:var(--text-width);max-width:none;height:calc(var(--text-height) + var(--slack));padding:0;margin:0;columns:var(--text-width) auto;column-gap:0;column-fill:auto}
.leaf>h2{font-size:1.7em;margin:0 0 .6em}
.leaf-cover{text-align:center;height:calc(var(--text-height) - 2mm);display:flex;flex-direction:column;align-items:center}
.leaf-cover .office{font-size:1.6em;letter-spacing:.3em;margin:18% 0 0}
.leaf-cover h1{font-size:4em;line-height:1.25;margin:.3em 0;color:#0b6355;letter-spacing:.06em}
.leaf-cover h1 small{display:block;font-size:.4em;letter-spacing:.3em}
.leaf-cover .motto{font-size:1.4em;margin:1em 0 0}
.five{display:flex;flex-wrap:wrap;justify-content:center;gap:.4em;list-style:none;padding:0;margin:2.5em 0 0}
.five li{border:.2mm solid #0b6355;border-radius:1em;padding:.1em .9em;color:#0b6355}
.imprint{margin-top:auto;color:#444}
.about li,.about p{margin:.5em 0}
.contents section ul{list-style:none;padding:0}
.contents a{display:flex;gap:.7em;align-items:baseline;border-bottom:.15mm dotted #999}
.contents .id{width:2.8em;flex:none;color:#555}
.contents .name{flex:1}
.contents .lead{color:#555;font-size:.88em}
.contents .page{width:2em;flex:none;text-align:right;font-weight:bold}
.matter header{display:flex;gap:5mm;align-items:flex-start;border-bottom:.5mm solid #0b6355;padding-bottom:1.5mm;margin-bottom:1.5mm;break-inside:avoid;break-after:avoid}
.matter header>div{flex:1}
.matter h2{font-size:1.8em;line-height:1.25;margin:.1em 0 .2em}
.whose{margin:0;color:#555}
.summary{margin:.2em 0 0}
.code{width:21mm;height:21mm;flex:none;margin:-1.5mm -1.5mm 0 0}
.tag{border:.2mm solid #0b6355;color:#0b6355;border-radius:.8em;padding:0 .5em;font-size:.8em;margin-left:.5em}
.tag.urgent{border-color:#b3261e;color:#b3261e}
dl>div{display:flex;gap:.7em;break-inside:avoid;margin:.06em 0}
dt{flex:none;width:5.2em;color:#555}
dd{flex:1;min-width:0}
.who dt{width:2.4em}
.who .for::before,.who .intake::before{content:"　"}
.who .lead strong{font-size:1.25em;color:#0b6355}
.part-hotlines{border:.3mm solid #b3261e;border-radius:1.5mm;padding:.6mm 2mm;margin:1.5mm 0;break-inside:avoid}
.part-hotlines h3{color:#b3261e;border:0;padding:0;margin:0}
.hotlines,.options,.boundary,.law,.penalty{list-style:none;padding:0}
.hotlines a{font-weight:bold;font-size:1.15em;color:#b3261e;margin-right:.5em}
.options .then::before{content:" → "}
.options .note{color:#555}
.options .note::before{content:"（"}.options .note::after{content:"）"}
.boundary li,.options li,.law li,.penalty li{padding-left:1em;text-indent:-1em}
.boundary li::before,.options li::before,.law li::before,.penalty li::before{content:"· "}
.boundary .apart::before{content:"："}
.boundary .to::before{content:" → "}
.boundary .to{font-weight:600}
.law .gist::before,.penalty .gist::before{content:"："}
.penalty cite,.penalty .by,.law .source{color:#555}
.whom{color:#555}.whom::after{content:"，"}
.penalty .by::before,.law .source::before{content:"　"}
.urgent-when{list-style:none;padding:0}
.urgent-when .first::before{content:"："}.urgent-when .call::before{content:"；"}.urgent-when .call{color:#b3261e}
.penalty cite::before{content:"（"}.penalty cite::after{content:"）"}
.never{margin-top:.2em}
.never .label{float:left;margin:0 .6em 0 0;color:#b3261e;font-weight:bold}
.never ul{list-style:none;padding:0}
.dont li{display:inline}
.dont li:not(:last-child)::after{content:"；"}
.dont li:last-child::after{content:"。"}
q{quotes:"「" "」"}
.note,.with,.scope{color:#555}
.sayings span:not(:last-child)::after{content:" · "}
.part-applies ul,.part-evidence ul{columns:2;column-gap:1.5em}
.part-limits dl,.part-sources dl{display:flex;flex-wrap:wrap;gap:0 1.4em}
.part-limits dt,.part-sources dt{width:auto}
.part-limits dd,.part-sources dd{flex:none}
.part-limits,.part-power,.part-sources,.part-sayings{margin-top:.5em}
.part-limits h3,.part-power h3,.part-sources h3,.part-sayings h3{float:left;margin:.05em .9em 0 0;line-height:1.15}
.part-applies,.part-evidence{break-inside:avoid}
.part-power dl>div,.part-power dt,.part-power dd{display:inline}
.part-power dt::after{content:" "}.part-power dd::after{content:"　"}
.part-talk dt{width:4.2em}
.part-sources ul{list-style:none;padding:0}
.part-sources li{display:inline}
.part-sources li:not(:last-child)::after{content:"；"}
.part-sources,.part-power{color:#444;font-size:.92em}
.label{font-weight:bold}
.question,.referral{break-inside:avoid;margin:0 0 .9em}
.referral p{margin:.1em 0}
.but-if{list-style:none;padding:0}
.departments section{break-inside:avoid}
.departments p{margin:0;color:#555}
.ids a::after{content:" "}
table{border-collapse:collapse;width:100%}
th,td{border:.2mm solid #bbb;padding:.25em .5em;text-align:left;vertical-align:top}
th small{display:block}
tr{break-inside:avoid}
thead{display:table-header-group}
`;
