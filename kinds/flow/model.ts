import type { JsonObject } from '../../core/document/document.ts';
import { stringAt } from '../../core/document/members.ts';

/** The property names of one provider's dialect. */
interface FlowNames {
  /** The space or account that the flow is in. */
  space: string;
  id: string;
  name: string;
  categories: string;
  endpoint: string;
}

const namesOf = {
  cams: {
    space: 'CustSpaceId',
    id: 'FlowId',
    name: 'FlowName',
    categories: 'Categories',
    endpoint: 'EndpointUri',
  },
  meta: { space: 'waba_id', id: 'flow_id', name: 'name', categories: 'categories', endpoint: 'endpoint_uri' },
} satisfies Record<string, FlowNames>;

/** The providers that take flows, each with names of its own. */
type Dialect = keyof typeof namesOf;

/** A flow as rules see it, the same for both providers. */
export interface Flow {
  provider: Dialect;
  value: JsonObject;
  names: FlowNames;
  /** The names that the other provider has for the same properties. */
  otherNames: FlowNames;
  name: string | undefined;
  /** The categories that are texts, with their index in the list. */
  categories: readonly { index: number; value: string }[];
}

/** Reads a parsed document as a flow. */
export function toFlow(value: JsonObject, of: string): Flow {
  const provider: Dialect = of === 'meta' ? 'meta' : 'cams';
  const names = namesOf[provider];
  const written = value[names.categories];
  const list = Array.isArray(written) ? written : [];
  return {
    provider,
    value,
    names,
    otherNames: namesOf[provider === 'cams' ? 'meta' : 'cams'],
    name: stringAt(value, names.name),
    categories: list.flatMap((entry, index) => (typeof entry === 'string' ? [{ index, value: entry }] : [])),
  };
}
