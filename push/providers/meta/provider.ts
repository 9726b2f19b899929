import { say } from '../../../l10n/texts.ts';
import { MASK } from '../plain.ts';
import type { Provider } from '../provider.ts';
import { isObject } from '../verdict.ts';
import { isGraphThrottling, readGraphAnswer } from './answers.ts';
import { placeOfCode } from './codes.ts';
import type { MetaOperation } from './operation.ts';
import { metaListRequest, metaReadRequest, metaRequest, metaUploadRequest } from './request.ts';

/** A token of a system user at Meta. */
type MetaCredentials = { provider: 'meta'; token: string };

const VARIABLE = 'WHATSAPP_ACCESS_TOKEN';

/** Meta's Graph API, with a bearer token. */
export default {
  id: 'meta' as const,
  title: say`Meta (Graph API)`,
  ownHosts: /^graph\.facebook\.com$/,
  builtInTarget: { provider: 'meta', production: true },
  endpoint: () => 'https://graph.facebook.com',
  describe: (origin, { graphVersion }) => `Meta ${origin}/${graphVersion}`,
  credentials: {
    fields: [
      {
        id: 'token',
        label: say`access token`,
        prompt: say`access token of a system user`,
        variable: VARIABLE,
        isSecret: true,
      },
    ],
    sandbox: { provider: 'meta', token: 'sandbox' },
    inWords: ({ token }) => `token ${token}`,
    // Meta counts by app and user, which the token does not show.
    account: () => '',
    refusals: /^190$/,
  },
  request: metaRequest,
  uploadRequest: metaUploadRequest,
  downloadOf: ({ data }) => {
    const assets = Array.isArray(data) ? data.filter(isObject) : [];
    const url = assets.find(({ asset_type: type }) => type === 'FLOW_JSON')?.download_url;
    return typeof url === 'string' ? url : undefined;
  },
  previewOf: ({ preview }) => {
    if (!isObject(preview) || typeof preview.preview_url !== 'string') return undefined;
    const expires = typeof preview.expires_at === 'string' ? Date.parse(preview.expires_at) : Number.NaN;
    return { url: preview.preview_url, expires: expires > 0 ? new Date(expires) : undefined };
  },
  readRequest: (operation, _identifiedBy, { origin, target, value }) =>
    metaReadRequest(operation, origin, target, value),
  dataOf: (operation, answer) => {
    if (answer.error !== undefined || answer.id === undefined) return null;
    // A number that never had one has none.
    if (operation.field === undefined) return answer;
    const held = answer[operation.field];
    return isObject(held) ? held : {};
  },
  listRequest: metaListRequest,
  isGranted: ({ error }) => error === undefined,
  authorize: (_request, unsigned, { token }) => ({ ...unsigned, authorization: `Bearer ${token}` }),
  shownHeaders: (_request, unsigned) => ({ ...unsigned, authorization: `Bearer ${MASK}` }),
  curlAuthorization: `-H "authorization: Bearer $${VARIABLE}"`,
  interpret: readGraphAnswer,
  isThrottling: isGraphThrottling,
  absent: ['803', '33'],
  place: placeOfCode,
} satisfies Provider<MetaCredentials, MetaOperation>;
