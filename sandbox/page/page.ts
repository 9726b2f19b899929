import type { IncomingHttpHeaders } from 'node:http';
import { bounds } from '../bounds.ts';
import { type Fault, type FaultKind, faultKinds } from '../faults.ts';
import { operations } from '../operations.generated.ts';
import type { Received } from '../received.ts';
import { auditStatus } from '../review.ts';
import { type AuditStatus, emptyState, type StoredFlow } from '../state.ts';
import type { World } from '../world.ts';
import { drawingOf } from './drawings.ts';
import { script } from './script.ts';
import { style } from './style.ts';
import { faults as faultWords, publications, reviews } from './words.ts';

/** What the page shows, and its buttons change. */
export interface Shown {
  world: World;
  received: readonly Received[];
  faults: Fault[];
  /** Whether what is stored can be drawn: see drawings.ts. */
  hasDrawings: boolean;
  /** Forgets what was received. */
  forget(): void;
}

/** Where the page's buttons lead. */
export const controlPath = '/_sandbox';

/** Whether a request names this machine: another site could lead here by a name of its own (DNS rebinding). */
export const isForLoopback = ({ host = '' }: IncomingHttpHeaders): boolean =>
  /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);

/** Whether a request comes from the page itself: no other site may press its buttons. */
export const isFromPage = ({ host = '', origin }: IncomingHttpHeaders): boolean =>
  origin === undefined || origin === `http://${host}`;

const reviewStates = Object.keys(reviews) as AuditStatus[];
const publicationStates = Object.keys(publications) as StoredFlow['status'][];

/** Does what a button of the page asks for. */
export function control(form: URLSearchParams, { world, faults, forget }: Shown): void {
  const key = form.get('key') ?? '';
  const template = world.state.templates.get(key);
  const status = reviewStates.find((word) => word === form.get('review'));
  if (template && status) world.state.templates.set(key, { ...template, status, changedAt: world.now() });
  const flow = world.state.flows.get(key);
  const publication = publicationStates.find((word) => word === form.get('publication'));
  if (flow && publication) world.state.flows.set(key, { ...flow, status: publication });
  const kind: FaultKind | undefined = faultKinds.find((word) => word === form.get('fault'));
  const operation = form.get('operation') ?? '';
  if (kind && faults.length < bounds.faults) {
    faults.push({ kind, times: 1, ...(operation !== '' && { operation: operation.slice(0, 100) }) });
  }
  if (form.has('clear')) faults.length = 0;
  if (form.has('reset')) {
    emptyState(world.state);
    faults.length = 0;
    forget();
  }
}

/** The newest of each that are shown; all of them are kept. */
const MOST_ROWS = 200;

/**
 * What the sandbox holds and received, as a page of a browser.
 *
 * @param nonce with which the page's own script and style are let through its policy
 */
export function page({ world, received, faults, hasDrawings }: Shown, nonce: string): string {
  const { templates, flows, automations, graphAutomations, more } = world.state;
  const frame = (title: string, ...of: Parameters<typeof drawingOf>) =>
    hasDrawings
      ? `<iframe sandbox loading="lazy" title="${text(title)}" src="${text(drawingOf(...of))}"></iframe>`
      : '';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>ChatApp sandbox</title>
<style nonce="${nonce}">${style}</style>
<header>
<div><h1>ChatApp sandbox</h1>
<p>What this sandbox has stored and received. Nothing leaves this machine.</p></div>
<label>Filter <input type="search" id="filter" autocomplete="off"></label>
<form method="post" action="${controlPath}"><button name="reset" value="all" data-confirm="Delete everything that this sandbox has stored and received?">Reset</button></form>
</header>
<p id="lost" role="status" hidden>The sandbox does not answer any more. This is the last that it had.</p>
<main>
${section(
  'templates',
  'Templates',
  [
    ['Name', '16%'],
    ['Language', '9%'],
    ['Category', '12%'],
    ['State', '14%'],
    ['Code', '14%'],
    ['Content', '35%'],
  ],
  [...templates].reverse().map(([key, template]) => ({
    id: template.code,
    cells: [
      text(template.name),
      text(template.language),
      text(template.category ?? ''),
      choice(key, 'review', reviews, auditStatus(template, world), template.name),
      text(template.code),
      details(
        `template ${key}`,
        { Components: template.components, Example: template.example },
        frame(`Preview of ${template.name}`, 'template', key),
      ),
    ],
  })),
  legend('review', reviews),
)}
${section(
  'flows',
  'Flows',
  [
    ['Name', '19%'],
    ['Categories', '16%'],
    ['State', '14%'],
    ['Id', '16%'],
    ['Content', '35%'],
  ],
  [...flows].reverse().map(([key, flow]) => ({
    id: flow.id,
    cells: [
      text(flow.name),
      text(flow.categories.join(', ')),
      choice(key, 'publication', publications, flow.status, flow.name),
      text(flow.id),
      flow.json === undefined ? '' : details(`flow ${key}`, flow.json, frame(`Preview of ${flow.name}`, 'flow', key)),
    ],
  })),
  legend('publication', publications),
)}
${section(
  'automation',
  'Automation',
  [
    ['Number', '35%'],
    ['Provider', '20%'],
    ['Content', '45%'],
  ],
  [
    ...[...automations].map(([number, automation]) => ['CAMS', number, automation] as const),
    ...[...graphAutomations].map(([id, automation]) => ['Meta', id, automation] as const),
  ].map(([provider, number, automation]) => ({
    id: number,
    cells: [
      text(number),
      text(provider),
      details(
        `automation ${provider} ${number}`,
        automation,
        frame(`Preview of ${number}`, provider === 'CAMS' ? 'automation' : 'graph-automation', number),
      ),
    ],
  })),
)}
${[...more]
  .map(([kind, things]) =>
    section(
      `more-${kind}`,
      kind,
      [
        ['Key', '35%'],
        ['Content', '65%'],
      ],
      [...things].map(([key, thing]) => ({ id: key, cells: [text(key), details(`${kind} ${key}`, thing)] })),
    ),
  )
  .join('\n')}
${section(
  'received',
  'Requests',
  [
    ['Time (UTC)', '14%'],
    ['Operation', '34%'],
    ['Answer', '30%'],
    ['Content', '22%'],
  ],
  [...received].reverse().map(({ at, operation, status, code, content }, index) => ({
    id: '',
    cells: [
      text(at.slice(11, 19)),
      text(operation),
      answered(status, code),
      details(`request ${received.length - index}`, content),
    ],
  })),
  faultForm(faults),
)}
</main>
<script nonce="${nonce}">${script}</script>
</html>
`;
}

/** How a request was answered; what went wrong on purpose is said in words. */
function answered(status: number, code: string): string {
  const fault = faultKinds.find((kind) => code === kind || code.endsWith(`, ${kind}`));
  if (!fault) return text(`${status} ${code}`);
  return `${text(`${status} ${code}`)} <span class="fault">asked for: ${text(faultWords[fault])}</span>`;
}

function faultForm(faults: readonly Fault[]): string {
  const kinds = faultKinds.map((kind) => `<option value="${kind}">${text(faultWords[kind])}</option>`);
  const names = [...operations.keys(), 'conversational_automation'].sort();
  const options = ['<option value="">the next one</option>', ...names.map((name) => `<option>${text(name)}</option>`)];
  const told = faults.map(
    ({ kind, operation, times }) =>
      `<li>${text(operation ?? 'Any request')}${times === undefined ? '' : ` (${times === 1 ? 'once' : `${times} times`})`}: ${text(faultWords[kind])}</li>`,
  );
  const waiting =
    faults.length === 0
      ? '<p class="hint">Nothing is set to fail.</p>'
      : `<p class="hint">What is set to fail:</p><ul>${told.join('')}</ul>
<form method="post" action="${controlPath}"><button name="clear" value="all" data-key="clear">Clear</button></form>`;
  return `<form method="post" action="${controlPath}">
<label>Request <select name="operation" data-key="fault-operation">${options.join('')}</select></label>
<label>What goes wrong <select name="fault" data-key="fault-kind">${kinds.join('')}</select></label>
<button data-key="fault-button">Make it fail</button>
</form>
${waiting}`;
}

/** What the states mean. */
function legend(name: string, states: { readonly [state: string]: { name: string; meaning: string } }): string {
  const entries = Object.values(states).map(({ name: word, meaning }) => `<dt>${word}</dt><dd>${meaning}</dd>`);
  return `<details data-key="legend ${name}"><summary>What the states mean</summary><dl>${entries.join('')}</dl></details>`;
}

interface Row {
  /** Where an address with it leads; empty where none does. */
  id: string;
  /** HTML. */
  cells: readonly string[];
}

/** A heading with a table under it, whose columns have these widths. */
function section(
  id: string,
  title: string,
  columns: readonly (readonly [name: string, width: string])[],
  rows: readonly Row[],
  about = '',
): string {
  const begin = `<section id="${text(id)}" aria-labelledby="${text(id)}-title"><h2 id="${text(id)}-title">${text(title)}</h2>\n${about}`;
  if (rows.length === 0) return `${begin}<p class="none">None yet.</p></section>`;
  const heads = columns.map(([name]) => `<th scope="col" role="columnheader">${name}</th>`);
  const shown = rows.slice(0, MOST_ROWS).map(({ id: target, cells }) => {
    const tds = cells.map(
      (cell, at) => `<td role="cell" data-label="${columns[at]?.[0] ?? ''}"><div>${cell}</div></td>`,
    );
    return `<tr role="row"${target === '' ? '' : ` id="${text(target)}"`}>${tds.join('')}</tr>`;
  });
  const more =
    rows.length > MOST_ROWS ? `<p class="hint">The newest ${MOST_ROWS} of ${rows.length} are shown.</p>` : '';
  const group = `<colgroup>${columns.map(([, width]) => `<col width="${width}">`).join('')}</colgroup>`;
  // As cards it would be no table any more to those who hear it: the roles stay.
  return `${begin}<table role="table">${group}<thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead><tbody role="rowgroup">
${shown.join('\n')}
</tbody></table><p class="none" hidden>Nothing here matches the filter.</p>${more}</section>`;
}

/** The state of something, as a list from which another one can be chosen. */
function choice(
  key: string,
  name: string,
  states: { readonly [state: string]: { name: string } },
  current: string,
  of: string,
): string {
  const options = Object.entries(states).map(
    ([state, { name: word }]) =>
      `<option value="${state}"${state === current ? ' selected' : ''}>${text(word)}</option>`,
  );
  return `<form method="post" action="${controlPath}"><input type="hidden" name="key" value="${text(key)}">
<select name="${name}" data-submits data-key="${name} ${text(key)}" aria-label="State of ${text(of)}">${options.join('')}</select>
<noscript><button>Set</button></noscript></form>`;
}

/** A value or a text to be unfolded, below its drawing; nobody reads more of it, and a browser would have to. */
function details(key: string, value: unknown, drawing = ''): string {
  const json = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  const shown = json.length > longest ? `${json.slice(0, longest)} …` : json;
  return `<details data-key="${text(key)}"><summary>Show</summary>${drawing}<pre>${text(shown)}</pre></details>`;
}

const longest = 20_000;

const entities: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const text = (plain: string) => plain.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
