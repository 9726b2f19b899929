import type { Provider } from '../../core/document/document.ts';
import { say } from '../../l10n/texts.ts';
import { found, type Problem, type Result, refused } from '../problem.ts';

/** An AccessKey pair of Alibaba Cloud; temporary ones (STS) come with a token. */
export interface CamsCredentials {
  provider: 'cams';
  accessKeyId: string;
  accessKeySecret: string;
  securityToken?: string;
}

/** A token of a system user at Meta. */
export interface MetaCredentials {
  provider: 'meta';
  token: string;
}

export type Credentials = CamsCredentials | MetaCredentials;

/** What the sandbox accepts from anyone. Public on purpose: it opens nothing but the sandbox on one's own machine. */
export const SANDBOX_CREDENTIALS: { readonly cams: CamsCredentials; readonly meta: MetaCredentials } = {
  cams: { provider: 'cams', accessKeyId: 'sandbox', accessKeySecret: 'sandbox' },
  meta: { provider: 'meta', token: 'sandbox' },
};

/** Environment variables, as `process.env` holds them. */
export type Environment = { readonly [name: string]: string | undefined };

/**
 * Reads a provider's credentials from the variables that its own tools use
 * (`ALIBABA_CLOUD_ACCESS_KEY_ID`, `..._SECRET`, `ALIBABA_CLOUD_SECURITY_TOKEN`; `WHATSAPP_ACCESS_TOKEN`).
 * Surrounding white space, the usual trace of a paste, is taken away.
 *
 * @returns the credentials, or a problem that names the missing variables and never shows a value
 */
export function credentialsFromEnvironment(provider: Provider, environment: Environment): Result<Credentials> {
  const read = (name: string): string => environment[name]?.trim() ?? '';
  if (provider === 'meta') {
    const token = read('WHATSAPP_ACCESS_TOKEN');
    return token === '' ? missing(['WHATSAPP_ACCESS_TOKEN']) : checked({ provider, token });
  }

  const accessKeyId = read('ALIBABA_CLOUD_ACCESS_KEY_ID');
  const accessKeySecret = read('ALIBABA_CLOUD_ACCESS_KEY_SECRET');
  const securityToken = read('ALIBABA_CLOUD_SECURITY_TOKEN');
  const absent = [
    ...(accessKeyId === '' ? ['ALIBABA_CLOUD_ACCESS_KEY_ID'] : []),
    ...(accessKeySecret === '' ? ['ALIBABA_CLOUD_ACCESS_KEY_SECRET'] : []),
  ];
  if (absent.length > 0) return missing(absent);
  return checked({ provider, accessKeyId, accessKeySecret, ...(securityToken === '' ? {} : { securityToken }) });
}

/**
 * Finds what would keep credentials from travelling in a header: an empty part, a space, a line break, a sign outside
 * ASCII. Found here, so that no library puts the value into its exception.
 */
export function credentialsProblem(credentials: Credentials): Problem | null {
  for (const [part, value] of parts(credentials)) {
    if (/^[\x21-\x7e]+$/.test(value)) continue;
    return {
      code: 'credentials-invalid',
      message:
        value === ''
          ? say`The ${part} is empty.`
          : say`The ${part} holds a space, a line break or a sign that no such value has.`,
      next: say`Copy it again from the provider’s console, whole and without quotes, and set the credentials anew.`,
    };
  }
  return null;
}

/** Whether a code says that the credentials are not, or no longer, right. */
export const isCredentialProblem = (code: string | null): boolean =>
  /^(SignatureDoesNotMatch|IncompleteSignature|InvalidAccessKeyId\..*|InvalidSecurityToken\..*|MissingSecurityToken|190|credentials-.*)$/.test(
    code ?? '',
  );

function parts(credentials: Credentials): [part: string, value: string][] {
  if (credentials.provider === 'meta') return [[say`access token`, credentials.token]];
  const { accessKeyId, accessKeySecret, securityToken } = credentials;
  return [
    [say`AccessKey id`, accessKeyId],
    [say`AccessKey secret`, accessKeySecret],
    ...(securityToken === undefined ? [] : [[say`security token`, securityToken] as [string, string]]),
  ];
}

function checked(credentials: Credentials): Result<Credentials> {
  const problem = credentialsProblem(credentials);
  return problem === null ? found(credentials) : { ok: false, problem };
}

function missing(names: readonly string[]): { ok: false; problem: Problem } {
  return refused(
    'credentials-missing',
    say`Nothing was sent: there are no credentials in ${names.join(say` and `)}.`,
    say`Set ${names.join(say` and `)} in the environment of this program and push again.`,
  );
}
