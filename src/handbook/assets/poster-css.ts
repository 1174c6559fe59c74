/** The poster: one sheet of A4, on the screen as on the wall. */
export const POSTER_CSS = `
@page poster{size:A4;margin:0}
.poster{background:#d9d7d0;color:#1d211f;color-scheme:light}
.poster .toolbar{max-width:210mm;margin:0 auto;padding:.6rem 1rem}
.sheet{width:210mm;max-width:100%;min-height:296mm;margin:0 auto;padding:22mm 20mm 16mm;background:#fff;display:flex;flex-direction:column;align-items:center;text-align:center;overflow:hidden}
.sheet .whose{color:#59615d;font-size:14pt;margin:0}
.sheet .ask{display:block;font-size:24pt;color:#0b6355;margin:8mm 0 0;letter-spacing:.2em}
.sheet h1{font-size:46pt;line-height:1.2;margin:2mm 0 8mm}
.sheet .lead{font-size:28pt;font-weight:700;margin:0}
.sheet .lead span,.sheet .support span{font-size:14pt;font-weight:400;background:#0b6355;color:#fff;border-radius:2mm;padding:1mm 3mm;vertical-align:middle}
.sheet .support{font-size:15pt;margin:4mm 0 0}
.sheet .summary{font-size:15pt;line-height:1.7;margin:7mm 0 0;text-align:left}
.sheet .hotlines{font-size:14pt;color:#b3261e;text-align:left;margin:5mm 0 0;padding:3mm 5mm;border:.6mm solid #b3261e;border-radius:3mm;width:100%}
.sheet .hotlines li{display:block}
.sheet .hotlines b{font-size:18pt}
.sheet figure{margin:auto 0 6mm}
.sheet figure img{width:72mm;height:72mm;display:block;margin:0 auto}
.sheet figcaption{font-size:18pt;font-weight:600}
.sheet figcaption small{font-size:10pt;color:#59615d;font-family:monospace}
.sheet .edition{color:#59615d;font-size:10pt;margin:0}
@media screen and (max-width:210mm){.sheet{padding:8vw;min-height:0}.sheet h1{font-size:9vw}.sheet .lead{font-size:6vw}.sheet figure{margin-top:8mm}}
@media print{.poster{background:#fff}.sheet{page:poster}}
`;
