import { say } from '../../l10n/texts.ts';
/** What a code means in plain words, and what its reader does next. */
export interface Explanation {
  meaning: string;
  next: string;
}

const COMPARE = say`Compare with the remote before pushing again: the change may have been made.`;

/** Causes of which it is certain that nothing left. */
const NOT_SENT: { readonly [cause: string]: Explanation } = {
  aborted: { meaning: say`The push was canceled before anything was sent.`, next: say`Push again when you want to.` },
  timeout: {
    meaning: say`Could not connect in time. Nothing was sent.`,
    next: say`Check the network and the proxy setting, then push again.`,
  },
  'proxy-invalid': {
    meaning: say`The proxy setting is not the address of an HTTP proxy. Nothing was sent.`,
    next: say`Write the proxy as http://host:port in the settings or in HTTPS_PROXY.`,
  },
  ENOTFOUND: {
    meaning: say`The provider’s host name is not known here. Nothing was sent.`,
    next: say`Check the network and the target’s endpoint, then push again.`,
  },
  EAI_AGAIN: {
    meaning: say`The name server does not answer. Nothing was sent.`,
    next: say`Check the network, then push again.`,
  },
  ECONNREFUSED: {
    meaning: say`Nothing is listening on the target’s endpoint. Nothing was sent.`,
    next: say`Check the endpoint; if it is the sandbox, start it. Then push again.`,
  },
  UND_ERR_ABORTED: {
    meaning: say`The proxy does not let the connection through. Nothing was sent.`,
    next: say`Check the proxy setting, its user name and password, and whether it allows the provider’s host.`,
  },
};

/** Causes after the request had begun to leave. */
const LOST: { readonly [cause: string]: Explanation } = {
  aborted: { meaning: say`The push was canceled after the request was sent.`, next: COMPARE },
  timeout: { meaning: say`The provider did not answer in time.`, next: COMPARE },
  'too-large': { meaning: say`The answer was larger than any answer of the provider is.`, next: COMPARE },
};

/** Explains why a request was not sent, or why its answer never came. */
export function explainFailure(cause: string, sent: boolean): Explanation {
  const known = sent ? LOST : NOT_SENT;
  const explanation = Object.hasOwn(known, cause) ? known[cause] : undefined;
  if (explanation !== undefined) return explanation;
  if (sent) return { meaning: say`The connection broke before the whole answer had come.`, next: COMPARE };
  if (/CERT|TLS|SSL|SELF_SIGNED|ISSUER|SIGNATURE/.test(cause)) {
    return {
      meaning: say`The endpoint could not prove who it is (its certificate). Nothing was sent.`,
      next: say`If a proxy of your company opens TLS, add its certificate with NODE_EXTRA_CA_CERTS; else check the endpoint.`,
    };
  }
  return {
    meaning: say`Could not connect to the endpoint. Nothing was sent.`,
    next: say`Check the network, the proxy setting and the target’s endpoint, then push again.`,
  };
}
