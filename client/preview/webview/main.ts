/** The preview's page: it shows what the extension tells it, and tells what was chosen. It draws nothing itself. */
import morphdom from 'morphdom';
import { htmlStyle } from '../../../core/preview/style.ts';
import type { Entered } from '../../../core/preview/tree.ts';
import type { FromPage, PreviewState, ToPage } from '../messages.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: unknown): void };

const vscode = acquireVsCodeApi();
const tell = (message: FromPage) => vscode.postMessage(message);

/** An element of the page, which has all of these. */
function part<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no ${id}.`);
  return element;
}

const pin = part('pin', HTMLButtonElement);
const others = part('others', HTMLButtonElement);
const walk = part('walk', HTMLButtonElement);
const back = part('back', HTMLButtonElement);
const restart = part('restart', HTMLButtonElement);
const against = part('against', HTMLSelectElement);
const name = part('name', HTMLElement);
const notice = part('notice', HTMLElement);
const drawings = part('drawings', HTMLElement);
const samples = part('samples', HTMLElement);
const fields = part('fields', HTMLElement);
const lengths = part('lengths', HTMLElement);
const style = new CSSStyleSheet();
style.replaceSync(htmlStyle);
document.adoptedStyleSheets = [style];

let [kept, shownDrawings, shownNames] = ['', '', ''];
/** How many steps were made by somebody who walks through; null where nobody does. */
let walked: number | null = null;

/** The look of the editor, which the drawings follow. */
function theme(): string {
  const { classList } = document.body;
  if (classList.contains('vscode-high-contrast-light')) return 'contrast-light';
  if (classList.contains('vscode-high-contrast')) return 'contrast-dark';
  return classList.contains('vscode-dark') ? 'dark' : 'light';
}

function applyTheme(within: ParentNode): void {
  for (const chat of within.querySelectorAll<HTMLElement>('.chat')) chat.dataset.theme = theme();
}

function showDrawings(state: PreviewState): void {
  const all = JSON.stringify(state.drawings);
  drawings.classList.toggle('stale', state.isStale);
  if (all === shownDrawings) return;
  shownDrawings = all;
  const next = drawings.cloneNode() as HTMLElement;
  for (const { title, html, uri } of state.drawings) {
    const section = document.createElement('section');
    if (uri !== undefined) section.dataset.uri = uri;
    const heading = document.createElement('h2');
    heading.textContent = title;
    const drawing = document.createElement('div');
    // The server made this markup, and escaped everything that a document says; the policy lets no script run.
    drawing.innerHTML = html;
    section.append(heading, drawing);
    next.append(section);
  }
  applyTheme(next);
  if (state.walked !== walked) {
    // Another screen: nothing of the one before is kept.
    const isWalking = walked !== null && state.walked !== null;
    walked = state.walked;
    drawings.replaceChildren(...next.childNodes);
    // What is to be known comes before the screen.
    const screen = drawings.querySelector<HTMLElement>('.note, .screen, .summary');
    if (!screen || !isWalking) return;
    screen.tabIndex = -1;
    screen.focus();
    return;
  }
  // Only what differs is drawn again: the keyboard, what is scrolled and what is unfolded stay where they are.
  morphdom(drawings, next, {
    onBeforeElUpdated: (from, to) => {
      const isFold = from instanceof HTMLInputElement && to instanceof HTMLInputElement && !to.dataset.field;
      if (isFold) to.checked = from.checked;
      if (from.classList.contains('marked')) to.classList.add('marked');
      return !from.isEqualNode(to);
    },
  });
}

function showSamples({ samples: all, lengths: counted }: PreviewState): void {
  samples.hidden = all.length === 0;
  const names = JSON.stringify(all.map(({ name }) => name));
  if (names !== shownNames) {
    shownNames = names;
    fields.replaceChildren(
      ...all.map(({ name }) => {
        const label = document.createElement('label');
        const word = document.createElement('span');
        word.textContent = name;
        const input = document.createElement('input');
        input.type = 'text';
        input.dataset.name = name;
        label.append(word, input);
        return label;
      }),
    );
  }
  for (const [index, input] of fields.querySelectorAll('input').entries()) {
    const { value = '', tried = '' } = all[index] ?? {};
    // Under somebody's hands it stays as it is.
    if (input !== document.activeElement) input.value = tried;
    input.placeholder = value;
  }
  lengths.replaceChildren(
    ...counted.map(({ label, isOver }) => {
      const row = document.createElement('li');
      row.textContent = label;
      row.classList.toggle('over', isOver);
      return row;
    }),
  );
}

/** Keeps what a window that is loaded again needs. The editor stores it, and is told of no keystroke. */
function keep({ uri, isPinned }: PreviewState): void {
  const state = { uri, isPinned };
  if (JSON.stringify(state) === kept) return;
  kept = JSON.stringify(state);
  vscode.setState(state);
}

function show(state: PreviewState): void {
  keep(state);
  if (name.textContent !== state.name) name.textContent = state.name;
  pin.setAttribute('aria-pressed', String(state.isPinned));
  others.setAttribute('aria-pressed', String(state.hasOthers));
  walk.setAttribute('aria-pressed', String(state.walked !== null));
  walk.hidden = !state.canWalk;
  back.hidden = restart.hidden = !state.walked;
  drawings.classList.toggle('walking', state.walked !== null);
  // Whoever walks through sees one screen of one version.
  for (const other of [others, against.parentElement]) if (other) other.hidden = state.walked !== null;
  against.value = state.against;
  if (notice.textContent !== state.notice) notice.textContent = state.notice;
  notice.hidden = state.notice === '';
  showDrawings(state);
  showSamples(state);
}

function mark(pointer: string | null): void {
  for (const element of drawings.querySelectorAll('.marked')) element.classList.remove('marked');
  if (pointer === null) return;
  const first = `section:not([data-uri]) .part[data-pointer="${CSS.escape(pointer)}"]`;
  // Of two versions the last one is the text's.
  const found = [...drawings.querySelectorAll<HTMLElement>(first)].at(-1);
  found?.classList.add('marked');
  found?.scrollIntoView({ block: 'nearest' });
}

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'show') show(data);
  else mark(data.pointer);
});

/** What the fields of the screen have now. */
function entered(): Entered {
  const form: Record<string, Entered[string]> = {};
  for (const field of drawings.querySelectorAll<HTMLElement>('[data-field]')) {
    const { field: name = '', of, part = '' } = field.dataset;
    if (field instanceof HTMLInputElement && field.type === 'radio') {
      form[name] ??= '';
      if (field.checked) form[name] = field.value;
    } else if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      const before = form[name];
      const several = Array.isArray(before) ? before : [];
      form[name] = of === 'several' ? (field.checked ? [...several, field.value] : several) : field.checked;
    } else if (field instanceof HTMLInputElement && of === 'part') {
      const before = form[name];
      form[name] = { ...(typeof before === 'object' && !Array.isArray(before) && before), [part]: field.value };
    } else if (field instanceof HTMLInputElement && field.type === 'number') {
      form[name] = field.value === '' ? '' : field.valueAsNumber;
    } else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    ) {
      form[name] = field.value;
    }
  }
  return form;
}

function choose(target: EventTarget | null): void {
  if (walked !== null) {
    const step = target instanceof Element ? target.closest<HTMLElement>('[data-step]') : null;
    if (step) tell({ type: 'step', pointer: step.dataset.step ?? '', form: entered() });
    return;
  }
  const chosen = target instanceof Element ? target.closest<HTMLElement>('.part[data-pointer]') : null;
  if (!chosen) return;
  const { uri = null } = chosen.closest<HTMLElement>('section')?.dataset ?? {};
  tell({ type: 'select', pointer: chosen.dataset.pointer ?? '', uri });
}

drawings.addEventListener('click', ({ target }) => choose(target));
drawings.addEventListener('change', ({ target }) => {
  if (walked === null || !(target instanceof HTMLElement) || target.dataset.field === undefined) return;
  const { changes } = target.dataset;
  tell(
    changes === undefined ? { type: 'enter', form: entered() } : { type: 'step', pointer: changes, form: entered() },
  );
});
drawings.addEventListener('keydown', (event) => {
  // Buttons and fields of a screen have their own keys.
  if (walked !== null) return;
  if (event.key !== 'Enter' && event.key !== ' ') return;
  if (event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  choose(event.target);
});
fields.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement) tell({ type: 'try', name: target.dataset.name ?? '', value: target.value });
});
pin.addEventListener('click', () => tell({ type: 'pin', isPinned: pin.getAttribute('aria-pressed') !== 'true' }));
others.addEventListener('click', () =>
  tell({ type: 'others', hasOthers: others.getAttribute('aria-pressed') !== 'true' }),
);
walk.addEventListener('click', () => tell({ type: 'walk', isOn: walked === null }));
back.addEventListener('click', () => tell({ type: 'back' }));
restart.addEventListener('click', () => tell({ type: 'walk', isOn: true }));
against.addEventListener('change', () => {
  tell({ type: 'against', against: against.value as PreviewState['against'] });
});
part('use', HTMLButtonElement).addEventListener('click', () => tell({ type: 'useSamples' }));
part('reset', HTMLButtonElement).addEventListener('click', () => {
  for (const input of fields.querySelectorAll('input')) input.value = '';
  tell({ type: 'resetSamples' });
});
new MutationObserver(() => applyTheme(drawings)).observe(document.body, { attributeFilter: ['class'] });
tell({ type: 'ready' });
