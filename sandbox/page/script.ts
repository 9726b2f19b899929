/**
 * What the page does by itself: it shows what has changed every two seconds, as long as somebody sees it; it filters,
 * and it sends its forms without leaving. Without it, everything works by loading the page again.
 */
export const script = `
const main = document.querySelector('main');
const filter = document.getElementById('filter');
const lost = document.getElementById('lost');
const shown = new Map([...main.children].map((section) => [section.id, section.innerHTML]));

// Of a list, only what is chosen.
const textOf = (row) =>
  [...row.cells].map((cell) => cell.querySelector('select')?.selectedOptions[0]?.text ?? cell.textContent).join(' ');

function applyFilter() {
  const words = filter.value.trim().toLowerCase();
  for (const table of main.querySelectorAll('table')) {
    const rows = [...table.tBodies[0].rows];
    for (const row of rows) row.hidden = !textOf(row).toLowerCase().includes(words);
    table.nextElementSibling.hidden = rows.some((row) => !row.hidden);
  }
}

function show(text, isAsked) {
  const focused = document.activeElement?.dataset.key;
  for (const section of new DOMParser().parseFromString(text, 'text/html').querySelectorAll('main > section')) {
    const here = document.getElementById(section.id);
    if (!here || shown.get(section.id) === section.innerHTML) continue;
    // Somebody is choosing from a list: it would close under their hand.
    if (!isAsked && here.contains(document.activeElement) && document.activeElement.matches('select')) continue;
    shown.set(section.id, section.innerHTML);
    const open = new Set([...here.querySelectorAll('details[open]')].map((details) => details.dataset.key));
    for (const details of section.querySelectorAll('details')) details.open = open.has(details.dataset.key);
    here.replaceChildren(...section.childNodes);
    if (focused && !document.activeElement?.dataset.key) {
      here.querySelector('[data-key="' + CSS.escape(focused) + '"]')?.focus();
    }
  }
  applyFilter();
}

async function refresh(isAsked) {
  try {
    const response = await fetch('/');
    show(await response.text(), isAsked);
    lost.hidden = true;
  } catch {
    lost.hidden = false;
  }
}

addEventListener('submit', async (event) => {
  const { target: form, submitter } = event;
  event.preventDefault();
  if (submitter?.dataset.confirm && !confirm(submitter.dataset.confirm)) return;
  await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form, submitter)) }).catch(() => {});
  await refresh(true);
});
addEventListener('change', ({ target }) => {
  if (target.matches('select[data-submits]')) target.form.requestSubmit();
});
filter.addEventListener('input', applyFilter);
addEventListener('visibilitychange', () => document.hidden || refresh(false));
setInterval(() => document.hidden || refresh(false), 2000);
`;
