import type { Provider } from '../core/document/document.ts';
import { say, translate } from '../l10n/texts.ts';
import { isLoopback } from './http/loopback.ts';
import { found, type Result, refused } from './problem.ts';
import { providerIds, providerOf, providers } from './providers/index.ts';

/** Where documents are pushed to. A provider without an endpoint is one that this target does not serve. */
export interface Target {
  name: string;
  /** Origins (`https://host[:port]`, no path) by provider. The sandbox serves both at one origin. */
  endpoints: { readonly [provider: string]: string | undefined };
  /** The version in the path of a Graph request. */
  graphVersion: string;
  /** Ask the user every time before something is sent. */
  production: boolean;
  /** Where its credentials are, instead of being stored: `environment`, or `profile:NAME` of the aliyun CLI. */
  credentials?: CredentialReference;
}

/** Credentials that are named, and stand somewhere else. */
export type CredentialReference = 'environment' | `profile:${string}`;

/** A target as people write it: in settings, or as options of the command line. */
export interface TargetSettings {
  /** Left out: both providers, at the one `endpoint`. */
  provider?: Provider;
  endpoint?: string;
  /** CAMS only, instead of an endpoint. */
  region?: string;
  graphVersion?: string;
  production?: boolean;
  credentials?: string;
}

/** The Graph version of the page that the automation operation was written from. */
const DEFAULT_GRAPH_VERSION = 'v23.0';

/** Singapore is the only region that the service publishes. */
const DEFAULT_REGION = 'ap-southeast-1';

/**
 * Makes a target of its settings, every part checked.
 *
 * @returns the target, or the problem with the first setting that cannot be used
 */
export function parseTarget(name: string, settings: TargetSettings): Result<Target> {
  const { provider, region = DEFAULT_REGION, graphVersion = DEFAULT_GRAPH_VERSION } = settings;
  if (provider !== undefined && !providerIds.includes(provider)) {
    return refused(
      'target-provider',
      say`The target “${name}” names a provider that does not exist.`,
      say`Set its provider to ${quoted()}.`,
    );
  }
  if (!/^v[0-9]+\.[0-9]+$/.test(graphVersion)) {
    return refused(
      'target-graph-version',
      say`The target “${name}” has a Graph version that is not written like v23.0.`,
      say`Write a v and two numbers with a dot between them, or leave it out for ${DEFAULT_GRAPH_VERSION}.`,
    );
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(region)) {
    return refused(
      'target-region',
      say`The target “${name}” has a region that is not a region id.`,
      say`Write a region such as ${DEFAULT_REGION}, or leave it out.`,
    );
  }
  if (settings.endpoint === undefined && provider === undefined) {
    return refused(
      'target-endpoint-missing',
      say`The target “${name}” says neither which provider it is nor where it is.`,
      say`Give it a "provider" (${quoted()}), its address as "endpoint", or both.`,
    );
  }

  const { credentials } = settings;
  if (credentials !== undefined && !isReference(credentials)) {
    return refused(
      'target-credentials',
      say`The target “${name}” says in no known way where its credentials are.`,
      say`Write "environment" or "profile:NAME", or leave it out and set the credentials.`,
    );
  }

  const endpoint = parseEndpoint(
    name,
    settings.endpoint ?? (provider === undefined ? '' : providerOf(provider).endpoint(region)),
  );
  if (!endpoint.ok) return endpoint;
  const origin = endpoint.value;
  // Settings can come with a workspace: what is in the environment goes to a provider's own host, or nowhere.
  if (credentials !== undefined && !isProvidersOwn(origin)) {
    return refused(
      'target-credentials-elsewhere',
      say`The target “${name}” is not at a host of its provider, so credentials of the environment or of a profile are not sent there.`,
      say`Leave "credentials" out of the target, and set its credentials.`,
    );
  }
  return found({
    name,
    endpoints: provider === undefined ? everywhere(origin) : { [provider]: origin },
    graphVersion,
    production: settings.production === true,
    ...(credentials !== undefined && { credentials }),
  });
}

const isReference = (text: string): text is CredentialReference =>
  text === 'environment' || (typeof text === 'string' && text.startsWith('profile:'));

function isProvidersOwn(origin: string): boolean {
  const { hostname } = new URL(origin);
  return isLoopback(hostname) || providers.some(({ ownHosts }) => ownHosts.test(hostname));
}

/** An origin that serves every provider, as the sandbox does. */
const everywhere = (origin: string): Target['endpoints'] => Object.fromEntries(providerIds.map((id) => [id, origin]));

/** The ids of the providers as they are written in settings. */
const quoted = () => providerIds.map((id) => `"${id}"`).join(say` or `);

/** The origin of an endpoint: https anywhere, http only on this machine, so that no secret crosses a network in clear. */
function parseEndpoint(name: string, text: string): Result<string> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    return refused(
      'endpoint-invalid',
      say`The address of “${name}” does not begin with https.`,
      say`Write scheme and host, for example https://cams.ap-southeast-1.aliyuncs.com.`,
    );
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    return refused(
      'endpoint-not-origin',
      say`The address of “${name}” has more than scheme, host and port.`,
      say`Take away the path, query and credentials: the operation adds its own path, and secrets have their own place.`,
    );
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return refused(
      'endpoint-insecure',
      say`The address of “${name}” is http: what is sent there, credentials included, could be read on the way.`,
      say`Use https. Plain http is for this machine only (127.0.0.1, [::1], localhost).`,
    );
  }
  return found(url.origin);
}

/** Whether a target is on this machine, and so most likely a sandbox. */
export const isHere = ({ endpoints }: Target): boolean =>
  Object.values(endpoints).every((origin) => origin === undefined || isLoopback(new URL(origin).hostname));

/** The target of the embedded sandbox, which serves both providers at the address it listens on. */
export function sandboxTarget(origin: string): Target {
  return {
    name: 'sandbox',
    endpoints: everywhere(origin),
    graphVersion: DEFAULT_GRAPH_VERSION,
    production: false,
  };
}

/** Where this target takes a provider's requests, or why it takes none. */
export function endpointFor(target: Target, provider: Provider): Result<string> {
  const endpoint = target.endpoints[provider];
  if (endpoint !== undefined) return found(endpoint);
  return refused(
    'target-other-provider',
    say`This document is for ${translate(providerOf(provider).title)}, and the target “${target.name}” is not.`,
    say`Select a target whose provider is "${provider}".`,
  );
}
