import type { JsonObject } from '../../core/document/document.ts';
import { say } from '../../l10n/texts.ts';
import type { Delivered } from '../http/delivery.ts';
import { type ExchangeOptions, exchange } from '../http/exchange.ts';
import { cleanerFor, maskerFor } from '../http/redact.ts';
import { found, type Result, refused } from '../problem.ts';
import { endpointFor, type Target } from '../target.ts';
import { type Credentials, credentialsProblem } from './credentials.ts';
import type { CamsOperation } from './operations.ts';
import { readProblem } from './outcome.ts';
import { camsRequest, mismatch } from './request.ts';
import { isObject } from './verdict.ts';

/** What a list says of a template or a flow. */
export interface Listed {
  kind: 'template' | 'flow';
  /** TemplateCode or FlowId. */
  id: string;
  name: string;
  language: string | null;
  category: string;
  /** The state of a template's review; of flows a list says none. */
  state: string | null;
}

const base = { provider: 'cams', version: '2020-06-06', placement: 'form', jsonParameters: ['Page'], qps: 5 } as const;

const LISTS: { readonly [kind in Listed['kind']]: CamsOperation } = {
  template: { ...base, kind: 'template', name: 'ListChatappTemplate' },
  flow: { ...base, kind: 'flow', name: 'ListFlow' },
};

const PAGE_SIZE = 100;

/** More templates than a business can have (6,000); a list that goes on is not one of a provider. */
const MOST_PAGES = 60;

/** Lists what a space has, page after page. Never throws. */
export async function listRemotes(
  kind: Listed['kind'],
  filter: { CustSpaceId: string; FlowName?: string },
  target: Target,
  credentials: Credentials,
  options: ExchangeOptions = {},
): Promise<Result<readonly Listed[]>> {
  const endpoint = endpointFor(target, 'cams');
  if (!endpoint.ok) return endpoint;
  const all: Listed[] = [];
  for (let index = 1; index <= MOST_PAGES; index++) {
    const request = camsRequest(LISTS[kind], endpoint.value, { ...filter, Page: { Index: index, Size: PAGE_SIZE } });
    const problem = credentialsProblem(credentials) ?? mismatch(request, credentials);
    if (problem !== null) return { ok: false, problem };
    const { delivery } = await exchange(request, credentials, options);
    const entries = delivery.type === 'answer' ? entriesOf(kind, delivery, maskerFor(credentials)) : undefined;
    if (!entries) {
      const why = readProblem(request.operation, delivery, cleanerFor(credentials));
      if (why) return { ok: false, problem: why };
      const code = delivery.type === 'answer' ? `HTTP ${delivery.status}` : delivery.cause;
      return refused(code, say`The answer holds no list.`, say`Check the target’s endpoint.`);
    }
    all.push(...entries);
    if (entries.length < PAGE_SIZE) break;
  }
  return found(all);
}

function entriesOf(
  kind: Listed['kind'],
  { status, body }: Delivered & { type: 'answer' },
  masked: (value: unknown) => unknown,
): Listed[] | undefined {
  if (status < 200 || status > 299) return undefined;
  let answer: unknown;
  try {
    answer = masked(body);
  } catch {
    return undefined;
  }
  if (!isObject(answer) || answer.Code !== 'OK') return undefined;
  // A space that has none may be answered without a list.
  const list = (kind === 'template' ? answer.ListTemplate : answer.Data) ?? [];
  return Array.isArray(list) ? list.filter(isObject).map((entry) => toListed(kind, entry)) : undefined;
}

function toListed(kind: Listed['kind'], entry: JsonObject): Listed {
  const word = (name: string) => (typeof entry[name] === 'string' ? String(entry[name]).trim() : null);
  return kind === 'template'
    ? {
        kind,
        id: word('TemplateCode') ?? '',
        name: word('TemplateName') ?? '',
        language: word('Language'),
        category: word('Category') ?? '',
        state: word('AuditStatus'),
      }
    : {
        kind,
        id: word('FlowId') ?? '',
        name: word('FlowName') ?? '',
        language: null,
        category: Array.isArray(entry.Categories) ? entry.Categories.join(', ') : '',
        state: null,
      };
}
