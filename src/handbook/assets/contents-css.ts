/** The search and the lists of the contents. */
export const CONTENTS_CSS = `
search form{background:var(--sheet);border:1px solid var(--line);border-radius:12px;padding:.8rem 1rem;margin:.6rem 0}
search form label{font-size:.9rem;color:var(--soft)}
.ask{display:flex;gap:.5rem;margin:.3rem 0 .5rem}
.ask input{flex:1;min-width:0}
input,select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:8px;padding:.35rem .7rem;min-height:2.75rem}
.ask button{background:var(--accent);color:var(--sheet);min-width:4rem;min-height:2.75rem}
.narrow{display:flex;align-items:center;gap:.6rem}
.narrow select{flex:1;min-width:0}
.tabs{display:flex;border-bottom:1px solid var(--line);margin:.8rem 0 .2rem}
.tabs a{flex:1;text-align:center;padding:.55rem;text-decoration:none;color:var(--soft);border-bottom:3px solid transparent}
.tabs [aria-current]{color:var(--accent);border-color:var(--accent);font-weight:600}
.rows{list-style:none;padding:0;margin:0}
.rows li{margin:0;border-top:1px solid var(--line)}
.rows li:first-child{border-top:0}
.rows a{display:grid;grid-template-columns:3.2rem 1fr auto;gap:0 .5rem;align-items:baseline;padding:.6rem 0;color:inherit;text-decoration:none}
.rows a:hover .name{color:var(--accent);text-decoration:underline}
.id{color:var(--soft);font-size:.85rem;font-variant-numeric:tabular-nums}
.rows .name{font-weight:600}
.rows .lead{color:var(--soft);font-size:.85rem;text-align:right;max-width:9rem}
.rows .why{grid-column:2/-1;color:var(--soft);font-size:.875rem}
#results{background:var(--sheet);border:1px solid var(--line);border-radius:12px;padding:.5rem 1rem;margin:.8rem 0}
.group h2 a{text-decoration:none}
summary{cursor:pointer;padding:.4rem 0;color:var(--accent)}
.sayings span{display:inline-block;color:var(--soft);background:var(--paper);border-radius:6px;padding:.1rem .55rem;margin:0 .35rem .35rem 0;font-size:.925rem}
`;
