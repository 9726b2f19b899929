/** The page's style: two colors for both themes, tables that become cards where there is little room. */
export const style = `
:root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; --line: #8886; --quiet: light-dark(#555, #bbb);
  --accent: light-dark(#0b57d0, #8ab4f8); }
* { box-sizing: border-box; }
body { max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
a { color: var(--accent); }
header { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; }
header div { flex: 1 1 18rem; }
header p, .none, .hint { color: var(--quiet); margin: 0; }
label { display: inline-flex; flex-direction: column; gap: .15rem; }
input, select, button { font: inherit; padding: .2rem .5rem; max-width: 100%; }
form { display: inline-flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; }
tbody tr:target { outline: 2px solid var(--accent); outline-offset: -2px; }
details[open] { margin-bottom: .3rem; }
iframe { width: 100%; height: 26rem; border: 1px solid color-mix(in srgb, currentColor 20%, transparent); border-radius: 4px; resize: vertical; }
pre { margin: .3rem 0; max-height: 24rem; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
dl, ul, section > form, section > .hint { margin: .3rem 0 .6rem; }
dt { font-weight: 600; }
dd { margin: 0 0 .3rem; }
.fault { font-weight: 600; }
#lost { border: 1px solid var(--line); padding: .5rem; margin: 1rem 0 0; }
@media (max-width: 640px) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, td { display: block; }
  tr { border: 1px solid var(--line); margin-bottom: .6rem; }
  tr[hidden] { display: none; }
  td { border: 0; display: grid; grid-template-columns: 6.5rem 1fr; gap: .5rem; }
  td:has(details) { display: block; }
  td::before { content: attr(data-label); color: var(--quiet); }
}
`;
