/** How the pages of pretend systems look, on a phone first, by day and by night. */
export const PAGE_STYLE = `*{box-sizing:border-box}body{font:15px/1.6 system-ui,sans-serif;margin:0;color:#1f2329;background:#f5f6f7}
main{max-width:640px;margin:0 auto;padding:12px 12px 40px}h1{font-size:18px;margin:4px 0 0}h2{font-size:16px;margin:20px 0 6px}
p.note,small{color:#646a73;margin:2px 0;font-size:13px}.box{background:#fff;border:1px solid #dee0e3;border-radius:8px;padding:10px 12px;margin:8px 0}
label{display:block;margin:6px 0 2px;font-size:13px;color:#646a73}input,select,textarea{width:100%;font:inherit;padding:7px 8px;border:1px solid #bbbfc4;border-radius:6px;background:#fff;color:inherit}
.two{display:grid;grid-template-columns:1fr 1fr;gap:0 10px}.ticks{display:flex;gap:16px;margin:8px 0}.ticks label{display:flex;gap:6px;align-items:center;margin:0;font-size:15px;color:inherit}.ticks input{width:auto}
button{font:inherit;padding:8px 12px;border:1px solid #bbbfc4;border-radius:6px;background:#fff;color:inherit}button.main{width:100%;background:#1456f0;border-color:#1456f0;color:#fff;margin-top:10px}
button[aria-pressed=true]{background:#1456f0;border-color:#1456f0;color:#fff}.row{display:flex;flex-wrap:wrap;gap:8px;margin-top:6px}.row form{margin:0}
.good{color:#1b7a33}.bad{color:#c0262d}ol{margin:6px 0 0;padding-left:20px}li{margin:2px 0;overflow-wrap:anywhere}
@media(prefers-color-scheme:dark){body{color:#ebebeb;background:#141414}.box,input,select,textarea,button{background:#1f1f1f;border-color:#444}p.note,small,label{color:#a6a6a6}.good{color:#5bd47a}.bad{color:#ff7b80}}`;
/** They run nothing and load nothing. */
export const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

const OFFSET = 8 * 3_600_000;

/** The time of day in Shanghai, as 10:33. */
export const shanghaiMinute = (at: number): string => new Date(at + OFFSET).toISOString().slice(11, 16);
