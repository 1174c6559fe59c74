/** One matter's manual on a screen. */
export const MANUAL_CSS = `
.crumbs{font-size:.875rem;color:var(--soft);padding-top:.3rem}
.tags{margin:.2rem 0 .6rem}
.summary{font-size:1.08rem;line-height:1.7;margin:.6rem 0 .9rem}
.old{background:var(--warn-soft);color:var(--warn);border-radius:12px;padding:.6rem 1rem}
.part h2{color:var(--accent)}
.part.warn{background:var(--danger-soft);border-color:var(--danger)}
.part.warn h2{color:var(--danger)}
.manual>.jump{position:sticky;top:0;background:var(--paper);z-index:2;margin:0 -1rem;padding:.5rem 1rem}
.hotlines{list-style:none;padding:0;margin:0}
.hotlines li{display:flex;gap:.8rem;align-items:center}
.hotlines a{flex:none;min-width:4.6rem;text-align:center;font-size:1.25rem;font-weight:700;background:var(--danger);color:var(--sheet);text-decoration:none;border-radius:8px;padding:.35rem .7rem;font-variant-numeric:tabular-nums}
dl{margin:0}
dl>div{display:grid;grid-template-columns:5.4rem 1fr;gap:.1rem .6rem;padding:.35rem 0;border-top:1px solid var(--line)}
dl>div:first-child{border-top:0}
dt{color:var(--soft);font-size:.9rem}
dd{margin:0}
ul+dl{margin-top:.6rem;border-top:1px solid var(--line)}
.who>div{grid-template-columns:3rem 1fr}
.who .lead strong{font-size:1.25rem;color:var(--accent)}
.who .for,.who .intake{display:block;color:var(--soft);font-size:.9rem}
.options,.boundary,.law,.penalty{list-style:none;padding:0}
.options li,.boundary li,.law li,.penalty li{padding:.5rem 0;margin:0;border-top:1px solid var(--line)}
.options li:first-child,.boundary li:first-child,.law li:first-child,.penalty li:first-child{border-top:0}
.options li:last-child,.boundary li:last-child,.law li:last-child,.penalty li:last-child{padding-bottom:.1rem}
.options .when,.options .then,.options .note,.boundary span,.boundary strong,.gist,.law cite,.penalty cite,.penalty strong{display:block}
.options .then::before{content:"→ "}
.boundary .apart{color:var(--soft);font-size:.95rem}
.boundary .to a,.question .to a{font-weight:600}
.question{padding:.4rem 0}
.questions .question{background:var(--sheet);border:1px solid var(--line);border-radius:12px;padding:.8rem 1rem;margin:.8rem 0}
.label{font-weight:600;margin:.2rem 0}
.part-talk dl>div{display:block}
.do li{padding-left:.2rem}
.do li::marker{color:var(--accent);font-weight:700}
.never{background:var(--danger-soft);border-radius:8px;padding:.4rem .8rem;margin-top:.6rem}
.never .label{color:var(--danger)}
.dont{list-style:"✕  "}
.dont li::marker{color:var(--danger)}
q{quotes:"「" "」"}
cite{font-style:normal}
.law cite{font-weight:600}
.penalty cite,.penalty .by,.law .source{display:block;color:var(--soft);font-size:.875rem}
.penalty .by{color:var(--accent)}
.penalty .pending{color:var(--warn)}
.whom{font-weight:normal;font-size:.8rem;color:var(--soft);border:1px solid var(--line);border-radius:999px;padding:0 .5rem;margin-right:.4rem;white-space:nowrap}
.urgent-when{list-style:none;padding:0;margin:0 0 .5rem}
.urgent-when li{padding:.35rem 0;margin:0}
.urgent-when strong,.urgent-when span{display:block}
.urgent-when .call{font-weight:600;color:var(--danger)}
.with,.scope{color:var(--soft)}
.neighbours{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.3rem 1rem;font-size:.9rem;margin-top:.6rem}
.neighbours a{padding:.5rem 0}
`;
