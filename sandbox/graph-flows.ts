import { type Answer, graphError, graphOk, type Refusal } from './answer.ts';
import { bounds, parseJson } from './bounds.ts';
import { preview } from './flow-assets.ts';
import { type Changed, deprecate, errorsOf, isRefused, kept, publish, remove, upload } from './flow-lifecycle.ts';
import { categoriesIn } from './flows.ts';
import { partsOf } from './multipart.ts';
import type { GraphRoute } from './operation.ts';
import { isRecord } from './parameters.ts';
import type { Incoming } from './signature.ts';
import type { StoredFlow } from './state.ts';
import { addressOf, putFile } from './storage.ts';
import { inventedCode } from './templates.ts';
import type { World } from './world.ts';

/** Meta publishes no number for flows: the sandbox takes CAMS's. */
const QPS = 5;

/**
 * Flows of the Graph API: `GET`, `POST` and `DELETE /{version}/{flow-id}`, its `assets`, `publish` and `deprecate`, and
 * `GET` and `POST /{version}/{waba-id}/flows`. A flow that the sandbox has never seen is adopted, as at CAMS.
 */
export const route: GraphRoute = ({ incoming, account, url, id, edge }, world) => {
  const { method } = incoming;
  const isAdopted = method === 'POST' && edge === undefined;
  const flow =
    world.state.flows.get(id) ?? (isAdopted ? { id, name: '', categories: [], status: 'DRAFT', waba: '' } : undefined);
  const isOurs = edge === undefined || ['assets', 'publish', 'deprecate'].includes(edge);
  if (edge !== 'flows' && !isOurs) return undefined;
  if (!world.quota(account.token, `${method} ${edge ?? 'flow'}`, QPS)) {
    return graphError(429, 4, 'Application request limit reached.', 2446079);
  }
  if (edge === 'flows') return method === 'POST' ? create(id, incoming, world) : list(id, url, world);
  if (!flow) return graphError(404, 803, 'Some of the aliases you requested do not exist.');
  switch (`${method} ${edge ?? ''}`) {
    case 'GET ':
      return graphOk(fieldsOf(flow, url, world));
    case 'POST ':
      return modify(flow, incoming, world);
    case 'DELETE ':
      return changed(remove(flow, world));
    case 'GET assets':
      return graphOk({ data: assetsOf(flow, world), paging: {} });
    case 'POST assets':
      return uploadAsset(flow, incoming, world);
    case 'POST publish':
      return changed(publish(flow, world));
    case 'POST deprecate':
      return changed(deprecate(flow, world));
    default:
      return undefined;
  }
};

const changed = (became: Changed, more: { readonly [name: string]: unknown } = {}): Answer =>
  isRefused(became) ? refusal(became) : graphOk({ success: true, ...more });

/** A refusal names Graph's code in its message. */
function refusal({ message }: Refusal): Answer {
  const [, code = '100', words = message] = /^\(#(\d+)\) (.*)$/.exec(message) ?? [];
  return graphError(400, Number(code), words);
}

function fieldsOf(flow: StoredFlow, url: URL, world: World): { readonly [name: string]: unknown } {
  const { id, name, status, categories, endpointUri } = flow;
  const { PreviewUrl, PreviewUrlExpires } = preview(id, world);
  const all: { readonly [field: string]: unknown } = {
    ...{ id, name, status, categories },
    validation_errors: errorsOf(flow),
    ...(endpointUri !== undefined && { endpoint_uri: endpointUri }),
    preview: { preview_url: PreviewUrl, expires_at: new Date(PreviewUrlExpires).toISOString() },
    health_status: { can_send_message: status === 'PUBLISHED' ? 'AVAILABLE' : 'BLOCKED', entities: [] },
  };
  const asked = url.searchParams.get('fields');
  const names = asked === null ? ['id', 'name', 'status', 'categories', 'validation_errors'] : asked.split(',');
  const wanted = ['id', ...names.map((field) => field.split(/[.{]/)[0] ?? '')];
  return Object.fromEntries(wanted.flatMap((field) => (all[field] === undefined ? [] : [[field, all[field]]])));
}

function assetsOf({ id, json }: StoredFlow, world: World): readonly object[] {
  if (json === undefined) return [];
  const path = `flows/${id}.json`;
  putFile(path, json, world);
  return [{ name: 'flow.json', asset_type: 'FLOW_JSON', download_url: addressOf(path, world) }];
}

function uploadAsset(flow: StoredFlow, incoming: Incoming, world: World): Answer {
  const parts = partsOf(incoming);
  if (!parts) return graphError(400, 100, 'The body is not multipart/form-data.');
  const file = parts.get('file');
  if (parts.get('asset_type') !== 'FLOW_JSON') return graphError(400, 100, 'Param asset_type must be FLOW_JSON.');
  if (parts.get('name') !== 'flow.json') return graphError(400, 100, 'Param name must be flow.json.');
  if (file === undefined) return graphError(400, 100, 'The file is missing.');
  const became = upload(flow, file, world);
  return changed(became, isRefused(became) ? {} : { validation_errors: errorsOf(became) });
}

function modify(flow: StoredFlow, incoming: Incoming, world: World): Answer {
  const sent = bodyOf(incoming);
  if (!sent) return graphError(400, 100, 'The body is not a JSON object.');
  const { name = flow.name, categories = flow.categories, endpoint_uri: endpointUri = flow.endpointUri } = sent;
  if (flow.status === 'DEPRECATED') return graphError(400, 139001, 'The flow is deprecated and cannot be updated.');
  const is = settings(name, categories, endpointUri);
  return 'message' in is ? refusal(is) : changed(kept({ ...flow, ...is }, world));
}

/** Its id follows from the name, so that a run can be repeated. */
function create(waba: string, incoming: Incoming, world: World): Answer {
  const sent = bodyOf(incoming);
  if (!sent) return graphError(400, 100, 'The body is not a JSON object.');
  const is = settings(sent.name, sent.categories, sent.endpoint_uri);
  if ('message' in is) return refusal(is);
  if ([...world.state.flows.values()].some(({ name }) => name === is.name)) {
    return graphError(400, 100, 'The name of a flow must be unique.');
  }
  const id = inventedCode(is.name);
  return changed(kept({ id, status: 'DRAFT', waba, ...is }, world), { id, validation_errors: [] });
}

function settings(
  name: unknown,
  categories: unknown,
  endpointUri: unknown,
): Pick<StoredFlow, 'name' | 'categories' | 'endpointUri'> | Refusal {
  const known = categoriesIn(categories);
  if (typeof name !== 'string' || name === '') return { code: '100', message: 'Param name must be a string.' };
  if (!known) return { code: '100', message: 'Param categories must be an array of categories.' };
  return { name, categories: known, ...(typeof endpointUri === 'string' && { endpointUri }) };
}

function bodyOf({ body }: Incoming): { readonly [name: string]: unknown } | undefined {
  const parsed = parseJson(body.toString('utf8'));
  return 'value' in parsed && isRecord(parsed.value) ? parsed.value : undefined;
}

/** A page of the flows of an account: newest last. */
function list(account: string, url: URL, { state, origin }: World): Answer {
  const asked = Number(url.searchParams.get('limit') ?? 25);
  const limit = Number.isInteger(asked) && asked > 0 ? Math.min(asked, bounds.stored) : 25;
  const all = [...state.flows.values()].filter(({ waba }) => waba === '' || waba === account);
  const after = url.searchParams.get('after');
  const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const page = all.slice(start, start + limit);
  const last = page.at(-1)?.id;
  const isMore = start + limit < all.length;
  return graphOk({
    data: page.map(({ id, name, status, categories }) => ({ id, name, status, categories, validation_errors: [] })),
    paging: {
      cursors: { before: page[0]?.id, after: last },
      ...(isMore && { next: `${origin()}${url.pathname}?after=${last}` }),
    },
  });
}
