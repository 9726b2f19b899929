import { say } from '../../l10n/texts.ts';
/** What a code means in plain words, and what its reader does next. */
export interface Explanation {
  meaning: string;
  next: string;
}

/** What a failure was about: the address, and whether the request had begun to leave. */
interface Attempt {
  /** `https://host[:port]` */
  origin: string;
  sent: boolean;
}

/**
 * Explains why a request was not sent, or why its answer never came. It speaks of pushing and of reading alike.
 *
 * @param cause ours, or the code of the system's error
 */
export function explainFailure(cause: string, { origin, sent }: Attempt): Explanation {
  return sent ? explainLost(cause) : explainNotSent(cause, origin);
}

/** Nothing left: that is certain. */
function explainNotSent(cause: string, origin: string): Explanation {
  switch (cause) {
    case 'aborted':
      return { meaning: say`It was canceled before anything was sent.`, next: say`Try again when you want to.` };
    case 'timeout':
      return {
        meaning: say`${origin} could not be reached in time. Nothing was sent.`,
        next: say`Check the network and the proxy setting, then try again.`,
      };
    case 'proxy-invalid':
      return {
        meaning: say`The proxy setting is not the address of an HTTP proxy. Nothing was sent.`,
        next: say`Write the proxy as http://host:port in the settings or in HTTPS_PROXY.`,
      };
    case 'ENOTFOUND':
      return {
        meaning: say`There is no host of the name in ${origin}, as far as this network knows. Nothing was sent.`,
        next: say`Check the network and the target’s address, then try again.`,
      };
    case 'EAI_AGAIN':
      return {
        meaning: say`The name server does not answer. Nothing was sent.`,
        next: say`Check the network, then try again.`,
      };
    case 'ECONNREFUSED':
      return {
        meaning: say`Nothing answers at ${origin}. Nothing was sent.`,
        next: say`Check the target’s address; if it is the sandbox, start it. Then try again.`,
      };
    case 'UND_ERR_ABORTED':
      return {
        meaning: say`The proxy does not let the connection through. Nothing was sent.`,
        next: say`Check the proxy setting, its user name and password, and whether it allows ${origin}.`,
      };
  }
  if (/CERT|TLS|SSL|SELF_SIGNED|ISSUER|SIGNATURE/.test(cause)) {
    return {
      meaning: say`${origin} could not prove who it is (its certificate). Nothing was sent.`,
      next: say`If a proxy of your company opens TLS, add its certificate with NODE_EXTRA_CA_CERTS; else check the target’s address.`,
    };
  }
  return {
    meaning: say`${origin} could not be reached. Nothing was sent.`,
    next: say`Check the network, the proxy setting and the target’s address, then try again.`,
  };
}

/** The request had begun to leave, so that it may have done its work. */
function explainLost(cause: string): Explanation {
  const next = say`Compare with the remote before pushing again: the change may have been made.`;
  switch (cause) {
    case 'aborted':
      return { meaning: say`It was canceled after the request was sent.`, next };
    case 'timeout':
      return { meaning: say`The provider did not answer in time.`, next };
    case 'too-large':
      return { meaning: say`The answer was larger than any answer of the provider is.`, next };
  }
  return { meaning: say`The connection broke before the whole answer had come.`, next };
}
