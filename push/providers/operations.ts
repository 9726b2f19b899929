import type { Provider } from '../../core/document/document.ts';

/** What every operation of a provider has. */
interface OperationBase {
  provider: Provider;
  /** The provider's own name, which is also what the user is told. */
  name: string;
  /** Requests per second and account. Meta publishes none for a phone number: ours keeps well below its quotas. */
  qps: number;
  /** What is said when it was applied; left out for reading. */
  applied?: { message: string; next: string | null };
  /** The texts of the answer's data that are told when it was applied. */
  answers?: readonly string[];
}

/** An RPC operation of Alibaba Cloud's Chat App Message Service. */
export interface CamsOperation extends OperationBase {
  provider: 'cams';
  /** That of CAMS where left out; another service of the same gateway has its own. */
  version?: string;
  /** Where the parameters travel: in a form where left out, or where the query grows too long for a URL. */
  placement?: 'query';
  /** The parameters whose value is JSON text. */
  jsonParameters?: readonly string[];
}

/** An edge of Meta's Graph API. */
export interface MetaOperation extends OperationBase {
  provider: 'meta';
  /** Of a read: the field of the node that has what a document says. */
  field?: string;
}

export type Operation = CamsOperation | MetaOperation;
