import { type Answer, camsError, camsOk, type Refusal } from './answer.ts';
import { preview } from './flow-assets.ts';
import { jsonOf } from './flow-lifecycle.ts';
import type { RpcOperations } from './operation.ts';
import { isTexts, jsonParameter, missingParameter, type Parameters, pageOf } from './parameters.ts';
import { type State, type StoredFlow, store, storeIsFull } from './state.ts';
import { inventedCode } from './templates.ts';
import type { World } from './world.ts';

export const operations: RpcOperations = {
  ModifyFlow: { qps: 5, run: modifyFlow },
  CreateFlow: { qps: 5, run: createFlow },
  ListFlow: { qps: 5, run: listFlows },
  GetFlow: { qps: 5, run: flowDetail },
};

const CATEGORIES = [
  'SIGN_UP',
  'SIGN_IN',
  'APPOINTMENT_BOOKING',
  'LEAD_GENERATION',
  'CONTACT_US',
  'CUSTOMER_SUPPORT',
  'SURVEY',
  'OTHER',
];

/**
 * `ModifyFlow`. A flow that the sandbox has never seen is adopted, so that a newcomer's first push works. The page
 * calls FlowId optional; without one there is no flow to modify, and the sandbox says so.
 */
function modifyFlow(parameters: Parameters, { state }: World): Answer {
  const missing = missingParameter(parameters, ['FlowName', 'Categories', 'FlowId']);
  if (missing !== null) return camsError(missing.code, missing.message);
  const categories = sentCategories(parameters);
  if ('code' in categories) return camsError(categories.code, categories.message);
  const id = parameters.get('FlowId') ?? '';
  const before = state.flows.get(id);
  if (before?.status === 'DEPRECATED') {
    return camsError('InvalidParameter', '(#139001) The flow is deprecated and cannot be updated.');
  }
  const name = parameters.get('FlowName') ?? '';
  return put({ status: 'DRAFT', ...before, id, name, ...categories, ...endpointIn(parameters) }, state);
}

/** `CreateFlow`. Its id follows from the name, so that a run can be repeated. */
function createFlow(parameters: Parameters, { state }: World): Answer {
  const missing = missingParameter(parameters, ['FlowName', 'Categories', 'CustSpaceId']);
  if (missing !== null) return camsError(missing.code, missing.message);
  const categories = sentCategories(parameters);
  if ('code' in categories) return camsError(categories.code, categories.message);
  const name = parameters.get('FlowName') ?? '';
  if ([...state.flows.values()].some((flow) => flow.name === name)) {
    return camsError('InvalidParameter', '(#100) The name of a flow must be unique.');
  }
  const id = inventedCode(name);
  return put({ id, name, ...categories, status: 'DRAFT', ...endpointIn(parameters) }, state);
}

function put(flow: StoredFlow, state: State): Answer {
  if (!store(state, 'flows', flow.id, flow)) return camsError(storeIsFull.code, storeIsFull.message);
  // The line break is in the provider's own sample answer.
  return camsOk({ Data: { FlowId: `${flow.id}\n`, FlowName: flow.name, Categories: flow.categories } });
}

function endpointIn(parameters: Parameters): Pick<StoredFlow, 'endpointUri'> {
  const endpointUri = parameters.get('EndpointUri');
  return endpointUri ? { endpointUri } : {};
}

function sentCategories(parameters: Parameters): Pick<StoredFlow, 'categories'> | Refusal {
  const categories = jsonParameter(parameters, 'Categories');
  if ('code' in categories) return categories;
  const known = categoriesIn(categories.value);
  return known
    ? { categories: known }
    : {
        code: 'InvalidParameter.Categories',
        message: `Categories must name at least one of ${CATEGORIES.join(', ')}.`,
      };
}

/** A value as categories of a flow; undefined where it has none, or others. */
export const categoriesIn = (value: unknown): readonly string[] | undefined =>
  isTexts(value) && value.length > 0 && value.every((category) => CATEGORIES.includes(category)) ? value : undefined;

/** `GetFlow`. */
function flowDetail(parameters: Parameters, world: World): Answer {
  const missing = missingParameter(parameters, ['FlowId']);
  if (missing !== null) return camsError(missing.code, missing.message);
  const flow = world.state.flows.get(parameters.get('FlowId') ?? '');
  if (flow === undefined) {
    return camsError('Unknown.ResourceOwnerId', 'The resource does not belong to the current user.');
  }
  const { version, data_api_version } = jsonOf(flow);
  return camsOk({
    Data: {
      ...{ ...summary(flow), Status: flow.status },
      ...(flow.endpointUri && { EndpointUri: flow.endpointUri }),
      ...(version !== undefined && { JSONVersion: version }),
      ...(data_api_version !== undefined && { DataApiVersion: data_api_version }),
      ...(flow.json !== undefined && preview(flow.id, world)),
    },
  });
}

/** `ListFlow`: newest last, by name where one is given, page by page. */
function listFlows(parameters: Parameters, { state }: World): Answer {
  const page = pageOf(parameters);
  if ('code' in page) return camsError(page.code, page.message);
  const asked = parameters.get('FlowName') ?? '';
  const own = [...state.flows.values()].filter(({ waba }) => waba === undefined);
  const found = own.filter(({ name }) => asked === '' || name === asked);
  return camsOk({ Data: page.of(found).map(summary) });
}

const summary = ({ id, name, categories }: StoredFlow) => ({ FlowId: id, FlowName: name, Categories: categories });
