import { type Answer, camsError, camsOk } from './answer.ts';
import { type Changed, deprecate, isRefused, publish, remove, upload } from './flow-lifecycle.ts';
import type { RpcOperations } from './operation.ts';
import { drawingOf } from './page/drawings.ts';
import { missingParameter, type Parameters } from './parameters.ts';
import type { StoredFlow } from './state.ts';
import { addressOf, fileAt, putFile } from './storage.ts';
import type { World } from './world.ts';

/** What CAMS has beside the name and categories of a flow: its Flow JSON and its life. */
export const operations: RpcOperations = {
  UpdateFlowJSONAsset: { qps: 5, run: updateAsset },
  GetFlowJSONAssest: { qps: 50, run: assetOf },
  GetFlowPreviewUrl: { qps: 5, run: previewOf },
  PublishFlow: { qps: 5, run: change(publish) },
  DeprecateFlow: { qps: 5, run: change(deprecate) },
  DeleteFlow: { qps: 5, run: change(remove) },
  SyncFlow: { qps: 5, run: sync },
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** `UpdateFlowJSONAsset`: reads a file of the storage. It answers nothing of the mistakes in it. */
function updateAsset(parameters: Parameters, world: World): Answer {
  const missing = missingParameter(parameters, ['FlowId', 'FilePath']);
  if (missing) return camsError(missing.code, missing.message);
  const address = parameters.get('FilePath') ?? '';
  if (!/^https?:\/\/[^?]+\.json(\?|$)/.test(address)) {
    return camsError('InvalidParameter.FilePath', 'FilePath must be the address of a .json file.');
  }
  const json = fileAt(address, world);
  // No address of another host is asked: a sandbox reaches nobody.
  if (json === undefined) return camsError('InvalidParameter.FilePath', 'The file at FilePath cannot be read.');
  return withFlow(parameters, world, (flow) => changed(upload(flow, json, world)));
}

/** `GetFlowJSONAssest`, spelled so: where the Flow JSON can be downloaded. */
function assetOf(parameters: Parameters, world: World): Answer {
  return withFlow(parameters, world, ({ id, json }) => {
    if (json === undefined) return camsOk({ Data: { FlowId: id } });
    const path = `flows/${id}.json`;
    putFile(path, json, world);
    return camsOk({ Data: { FlowId: id, FilePath: addressOf(path, world) } });
  });
}

function previewOf(parameters: Parameters, world: World): Answer {
  return withFlow(parameters, world, ({ id }) => camsOk({ Data: { FlowId: id, ...preview(id, world) } }));
}

/** The link to a drawing of a flow, and when it ends: a provider's lives for 30 days. */
export const preview = (id: string, { origin, now }: World) => ({
  PreviewUrl: `${origin()}${drawingOf('flow', id)}`,
  PreviewUrlExpires: now() + 30 * DAY_MS,
});

function change(make: (flow: StoredFlow, world: World) => Changed) {
  return (parameters: Parameters, world: World) =>
    withFlow(parameters, world, (flow) => {
      const became = make(flow, world);
      return isRefused(became) ? camsError(became.code, became.message) : camsOk({});
    });
}

function sync(parameters: Parameters): Answer {
  const missing = missingParameter(parameters, ['CustSpaceId']);
  return missing ? camsError(missing.code, missing.message) : camsOk({ Success: true });
}

function changed(became: Changed): Answer {
  return isRefused(became) ? camsError(became.code, became.message) : camsOk({ Data: { FlowId: `${became.id}\n` } });
}

/** Does something with the flow that a request names. */
function withFlow(parameters: Parameters, { state }: World, use: (flow: StoredFlow) => Answer): Answer {
  const missing = missingParameter(parameters, ['FlowId']);
  if (missing) return camsError(missing.code, missing.message);
  const flow = state.flows.get(parameters.get('FlowId') ?? '');
  return flow ? use(flow) : camsError('Unknown.ResourceOwnerId', 'The resource does not belong to the current user.');
}
