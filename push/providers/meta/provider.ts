import { say } from '../../../l10n/texts.ts';
import { MASK } from '../plain.ts';
import type { Provider } from '../provider.ts';
import { isObject } from '../verdict.ts';
import { isGraphThrottling, readGraphAnswer } from './answers.ts';
import { placeOfCode } from './codes.ts';
import type { MetaOperation } from './operation.ts';
import { metaReadRequest, metaRequest } from './request.ts';

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
  readRequest: (operation, _identifiedBy, { origin, target, value }) =>
    metaReadRequest(operation, origin, target, value),
  dataOf: (operation, answer) => {
    if (answer.error !== undefined || answer.id === undefined) return null;
    // A number that never had one has none.
    const held = answer[operation.field ?? ''];
    return isObject(held) ? held : {};
  },
  isGranted: ({ error }) => error === undefined,
  authorize: (_request, unsigned, { token }) => ({ ...unsigned, authorization: `Bearer ${token}` }),
  shownHeaders: (_request, unsigned) => ({ ...unsigned, authorization: `Bearer ${MASK}` }),
  curlAuthorization: `-H "authorization: Bearer $${VARIABLE}"`,
  interpret: readGraphAnswer,
  isThrottling: isGraphThrottling,
  absent: ['803'],
  place: placeOfCode,
} satisfies Provider<MetaCredentials, MetaOperation>;
