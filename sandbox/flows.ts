import { type Answer, camsError, camsOk } from './answer.ts';
import { isTexts, jsonParameter, missingParameter, type Parameters } from './parameters.ts';
import type { State } from './state.ts';

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
export function modifyFlow(parameters: Parameters, state: State): Answer {
  const missing = missingParameter(parameters, ['FlowName', 'Categories', 'FlowId']);
  if (missing !== null) return camsError(missing.code, missing.message);
  const categories = jsonParameter(parameters, 'Categories');
  if ('code' in categories) return camsError(categories.code, categories.message);
  const { value } = categories;
  if (!isTexts(value) || value.length === 0 || !value.every((category) => CATEGORIES.includes(category))) {
    return camsError('InvalidParameter.Categories', `Categories must name at least one of ${CATEGORIES.join(', ')}.`);
  }

  const id = parameters.get('FlowId') ?? '';
  const name = parameters.get('FlowName') ?? '';
  state.flows.set(id, { id, name, categories: value });
  // The line break is in the provider's own sample answer.
  return camsOk({ Data: { FlowId: `${id}\n`, FlowName: name, Categories: value } });
}

/** `GetFlow`. */
export function flowDetail(parameters: Parameters, state: State): Answer {
  const missing = missingParameter(parameters, ['FlowId']);
  if (missing !== null) return camsError(missing.code, missing.message);
  const flow = state.flows.get(parameters.get('FlowId') ?? '');
  if (flow === undefined) {
    return camsError('Unknown.ResourceOwnerId', 'The resource does not belong to the current user.');
  }
  return camsOk({
    Data: { FlowId: flow.id, FlowName: flow.name, Categories: flow.categories, Status: 'DRAFT' },
  });
}
