import type { IncomingHttpHeaders } from 'node:http';
import { bounds } from './bounds.ts';
import { type Fault, type FaultKind, faultKinds } from './faults.ts';
import type { Received } from './received.ts';
import { auditStatus } from './review.ts';
import type { AuditStatus, StoredFlow } from './state.ts';
import type { World } from './world.ts';

/** What the page shows, and its buttons change. */
export interface Shown {
  world: World;
  received: readonly Received[];
  faults: Fault[];
}

/** Where the page's buttons lead. */
export const controlPath = '/_sandbox';

/** Whether a request names this machine: another site could lead here by a name of its own (DNS rebinding). */
export const isForLoopback = ({ host = '' }: IncomingHttpHeaders): boolean =>
  /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);

/** Whether a request comes from the page itself: no other site may press its buttons. */
export const isFromPage = ({ host = '', origin }: IncomingHttpHeaders): boolean =>
  origin === undefined || origin === `http://${host}`;

const reviews: readonly AuditStatus[] = ['unaudit', 'auditing', 'pass', 'fail'];
const publications: readonly StoredFlow['status'][] = ['DRAFT', 'PUBLISHED', 'DEPRECATED'];

/** Does what a button of the page asks for. */
export function control(form: URLSearchParams, { world, faults }: Shown): void {
  const key = form.get('key') ?? '';
  const template = world.state.templates.get(key);
  const status = reviews.find((word) => word === form.get('review'));
  if (template && status) world.state.templates.set(key, { ...template, status, changedAt: world.now() });
  const flow = world.state.flows.get(key);
  const publication = publications.find((word) => word === form.get('publication'));
  if (flow && publication) world.state.flows.set(key, { ...flow, status: publication });
  const kind: FaultKind | undefined = faultKinds.find((word) => word === form.get('fault'));
  const operation = form.get('operation') ?? '';
  if (kind && faults.length < bounds.faults) {
    faults.push({ kind, times: 1, ...(operation !== '' && { operation: operation.slice(0, 100) }) });
  }
  if (form.has('clear')) faults.length = 0;
}

/** What the sandbox holds and received, as a page of a browser. */
export function page({ world, received, faults }: Shown): string {
  const templates = [...world.state.templates].map(([key, template]) => [
    text(template.code),
    text(template.name),
    text(template.language),
    text(template.category ?? ''),
    choice(key, 'review', reviews, auditStatus(template, world)),
    details(template.components),
  ]);
  const flows = [...world.state.flows].map(([key, flow]) => [
    text(flow.id),
    text(flow.name),
    text(flow.categories.join(', ')),
    choice(key, 'publication', publications, flow.status),
  ]);
  const automations = [
    ...[...world.state.automations].map(([number, automation]) => ['CAMS', number, automation] as const),
    ...[...world.state.graphAutomations].map(([id, automation]) => ['Meta', id, automation] as const),
  ].map(([provider, number, automation]) => [text(provider), text(number), details(automation)]);
  const requests = [...received]
    .reverse()
    .slice(0, 50)
    .map(({ at, operation, status, code, content }) => [
      text(at.slice(11, 19)),
      text(operation),
      text(`${status} ${code}`),
      details(content),
    ]);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>ChatApp sandbox</title>
<style>
  :root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; }
  body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #8884; }
  th { font-weight: 600; }
  form { display: inline; }
  pre { max-width: 32rem; overflow: auto; margin: .3rem 0; }
  .none { opacity: .7; }
</style>
<h1>ChatApp sandbox</h1>
<p>What this sandbox has stored and received. Nothing leaves this machine. <a href="/">Refresh</a></p>
${table('Templates', ['Code', 'Name', 'Language', 'Category', 'Review', 'Components'], templates)}
${table('Flows', ['Id', 'Name', 'Categories', 'State'], flows)}
${table('Automation', ['Provider', 'Number', 'Content'], automations)}
${table('Received', ['Time (UTC)', 'Operation', 'Answer', 'Content'], requests)}
<h2>Faults</h2>
<p>${faults.length === 0 ? 'None is switched on.' : text(faults.map(told).join(', '))}</p>
<form method="post" action="${controlPath}">
  <select name="fault">${faultKinds.map((kind) => `<option>${kind}</option>`).join('')}</select>
  <input name="operation" placeholder="operation; any when empty">
  <button>Fail the next request</button>
</form>
<form method="post" action="${controlPath}"><button name="clear">Clear</button></form>
</html>
`;
}

const told = ({ kind, operation, times }: Fault) =>
  `${kind} of ${operation ?? 'any operation'}${times === undefined ? '' : `, ${times} times`}`;

function table(title: string, names: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return `<h2>${title}</h2>\n<p class="none">None yet.</p>`;
  const cells = (tag: string, row: readonly string[]) => row.map((cell) => `<${tag}>${cell}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n');
  return `<h2>${title}</h2>\n<table>\n<tr>${cells('th', names)}</tr>\n${body}\n</table>`;
}

/** The state of something, with a button for each other one. */
function choice(key: string, name: string, states: readonly string[], current: string): string {
  const others = states.filter((state) => state !== current);
  const buttons = others.map((state) => `<button name="${name}" value="${state}">${state}</button>`).join(' ');
  return `<b>${text(current)}</b> <form method="post" action="${controlPath}"><input type="hidden" name="key" value="${text(key)}">${buttons}</form>`;
}

/** A value to be unfolded; nobody reads more of it, and a browser would have to. */
function details(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  const shown = json.length > longest ? `${json.slice(0, longest)} …` : json;
  return `<details><summary>show</summary><pre>${text(shown)}</pre></details>`;
}

const longest = 20_000;

const entities: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const text = (plain: string) => plain.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
