import type { Operation } from '../operations.ts';

/** An RPC operation of Alibaba Cloud's Chat App Message Service. */
export interface CamsOperation extends Operation {
  provider: 'cams';
  /** That of CAMS where left out; another service of the same gateway has its own. */
  version?: string;
  /** Where the parameters travel: in a form where left out, or where the query grows too long for a URL. */
  placement?: 'query';
}
