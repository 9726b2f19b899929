import { env, l10n, type Uri, type Webview } from 'vscode';

const style = `
html{background:var(--vscode-editor-background)}
body{padding:0 12px 16px;background:var(--vscode-editor-background);font-family:var(--vscode-font-family);font-size:var(--vscode-font-size);color:var(--vscode-foreground)}
header{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:6px 8px;align-items:center;padding:8px 0;background:var(--vscode-editor-background)}
h1{flex:1 1 8em;margin:0;font-size:1em;font-weight:600;overflow-wrap:anywhere}
h2{margin:0 0 6px;font-size:1em;font-weight:600;overflow-wrap:anywhere}
h2:empty{display:none}
button,select,input{font:inherit;color:inherit}
button{padding:3px 9px;border:1px solid var(--vscode-button-border,var(--vscode-contrastBorder,transparent));border-radius:3px;background:var(--vscode-button-secondaryBackground);color:var(--vscode-button-secondaryForeground);cursor:pointer}
button:hover{background:var(--vscode-button-secondaryHoverBackground)}
button[aria-pressed=true]{outline:1px solid var(--vscode-focusBorder)}
select,input{padding:2px 5px;border:1px solid var(--vscode-input-border,var(--vscode-contrastBorder,var(--vscode-dropdown-border,transparent)));border-radius:3px;background:var(--vscode-input-background);color:var(--vscode-input-foreground)}
input::placeholder{color:var(--vscode-input-placeholderForeground)}
:focus-visible{outline:2px solid var(--vscode-focusBorder);outline-offset:1px}
#notice{position:fixed;inset:auto 0 0 0;z-index:1;margin:0;padding:6px 12px;border-inline-start:3px solid var(--vscode-editorWarning-foreground);background:var(--vscode-textBlockQuote-background)}
#drawings{display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}
#drawings section{max-width:100%}
#drawings.stale .chat{opacity:.6}
.part{cursor:pointer}
.part.marked{outline:2px solid var(--vscode-focusBorder);outline-offset:2px;border-radius:4px}
.button.marked,.row.marked{outline-offset:-3px}
#samples{margin-top:16px;max-width:720px}
#samples h2{margin-bottom:4px}
#fields{display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:6px 12px}
#fields label{display:flex;flex-direction:column;gap:2px}
#fields input{width:100%;box-sizing:border-box}
#lengths{list-style:none;margin:8px 0;padding:0;color:var(--vscode-descriptionForeground)}
#lengths .over{color:var(--vscode-errorForeground)}
#samples p{margin:4px 0 8px;color:var(--vscode-descriptionForeground)}
#actions{display:flex;gap:8px}
#drawings.walking .part{cursor:default}
#drawings.walking .note{font-size:inherit;color:inherit}
#drawings .screen:focus,#drawings .note:focus,#drawings .summary:focus{outline:none}
[hidden]{display:none!important}
`;

/**
 * The page of a preview, without anything in it yet. Only its own script runs, and nothing is asked for from anywhere.
 *
 * @param hasTargets whether there can be a remote version: a browser reaches no target
 */
export function shellOf(webview: Webview, script: Uri, nonce: string, hasTargets: boolean): string {
  const text = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`;
  const option = (value: string, words: string) => `<option value="${value}">${text(words)}</option>`;
  return `<!doctype html>
<html lang="${text(env.language)}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${text(l10n.t('Preview'))}</title>
<style nonce="${nonce}">${style}</style>
<header>
<h1 id="name"></h1>
<button id="pin" aria-pressed="false">${text(l10n.t('Pin'))}</button>
<button id="walk" aria-pressed="false" hidden>${text(l10n.t('Walk Through'))}</button>
<button id="back" hidden>${text(l10n.t('Back'))}</button>
<button id="restart" hidden>${text(l10n.t('Start Over'))}</button>
<button id="others" aria-pressed="false">${text(l10n.t('All languages'))}</button>
<label>${text(l10n.t('Compare with'))} <select id="against">${option('nothing', l10n.t('nothing'))}${option('commit', l10n.t('last commit'))}${hasTargets ? option('remote', l10n.t('remote version')) : ''}</select></label>
</header>
<p id="notice" role="status" hidden></p>
<main id="drawings"></main>
<section id="samples" aria-labelledby="samples-title" hidden>
<h2 id="samples-title">${text(l10n.t('Samples'))}</h2>
<p>${text(l10n.t('Try other values. The document stays as it is until you save them as its samples.'))}</p>
<div id="fields"></div>
<ul id="lengths"></ul>
<div id="actions"><button id="use">${text(l10n.t('Use as Samples'))}</button> <button id="reset">${text(l10n.t('Reset'))}</button></div>
</section>
<script nonce="${nonce}" src="${webview.asWebviewUri(script)}"></script>
</html>
`;
}
