import type { JsonObject } from '../../core/document/document.ts';
import type { Lookalike } from '../../core/kind.ts';
import { say } from '../../l10n/texts.ts';

/** A flow as Meta's API has it: what it is, and the same as CAMS takes it. */
export function lookalike(value: JsonObject): Lookalike | undefined {
  if (!Array.isArray(value.categories)) return undefined;
  return {
    message: say`This is a flow in Meta’s format (name, categories). CAMS uses other names: FlowName, Categories, FlowId. Convert it, and add CustSpaceId.`,
    suggest: [{ title: say`Convert to a CAMS flow`, edits: [{ set: [], value: fromMeta(value) }] }],
  };
}

function fromMeta({ id, name, categories, endpoint_uri }: JsonObject): JsonObject {
  return {
    ...(typeof id === 'string' && { FlowId: id }),
    ...(typeof name === 'string' && { FlowName: name }),
    Categories: categories,
    ...(typeof endpoint_uri === 'string' && { EndpointUri: endpoint_uri }),
  };
}
