/** The page before its client runs. */
export const DOCUMENT = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>谁管 · 演练场</title>
<link rel="icon" href="/page/icon.svg">
<link rel="stylesheet" href="/page/style.css">
<script type="module" src="/page/client.js"></script>
</head>
<body>
<div id="page"><p class="opening">正在打开…</p></div>
<div id="toasts" class="toasts" aria-live="polite"></div>
<noscript>这个页面要打开 JavaScript。</noscript>
</body>
</html>
`;

/** The page's icon: a bubble in the house's blue. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#3370ff" d="M4 5h24v17H16l-7 6v-6H4z"/><path stroke="#fff" stroke-width="2.6" fill="none" stroke-linecap="round" d="M12 11.5a4 4 0 117 2.5c-1.5 1.5-3 1.5-3 3M16 19.5v.01"/></svg>
`;
