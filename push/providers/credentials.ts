import { say } from '../../l10n/texts.ts';
import type { Secret } from '../http/mask.ts';
import { found, type Problem, type Result, refused } from '../problem.ts';
import { fieldsProblem } from './fields.ts';
import { providerOf, providers } from './index.ts';
import { MASK } from './plain.ts';
import type { Credentials, Environment, Field } from './provider.ts';

/** What the sandbox accepts from anyone for a provider. */
export const sandboxCredentials = (provider: string): Credentials => providerOf(provider).credentials.sandbox;

/**
 * Reads a provider's credentials from the variables that its own tools use. Surrounding white space, the usual trace of
 * a paste, is taken away.
 *
 * @returns the credentials, or a problem that names the missing variables and never shows a value
 */
export function credentialsFromEnvironment(provider: string, environment: Environment): Result<Credentials> {
  const { fields } = providerOf(provider).credentials;
  const read = ({ variable }: Field): string => environment[variable]?.trim() ?? '';
  const absent = fields.filter((field) => !field.isOptional && read(field) === '').map(({ variable }) => variable);
  if (absent.length > 0) return missing(absent);
  const parts = fields.flatMap((field) => (read(field) === '' ? [] : [[field.id, read(field)] as const]));
  const credentials: Credentials = { provider, ...Object.fromEntries(parts) };
  const problem = credentialsProblem(credentials);
  return problem === null ? found(credentials) : { ok: false, problem };
}

/** Finds what would keep credentials from travelling in a header. */
export const credentialsProblem = (credentials: Credentials): Problem | null =>
  fieldsProblem(providerOf(credentials.provider).credentials.fields, credentials);

/** Whether a code says that the credentials are not, or no longer, right. */
export const isCredentialProblem = (code: string | null): boolean =>
  code !== null && (/^credentials-/.test(code) || providers.some(({ credentials }) => credentials.refusals.test(code)));

/** What no text may show, and what it shows instead. What the sandbox accepts is no secret. */
export function secretsOf(credentials: Credentials): Secret[] {
  const { fields, sandbox } = providerOf(credentials.provider).credentials;
  const isPublic = fields.some(
    ({ id, isSecret, isOptional }) => isSecret && !isOptional && credentials[id] === sandbox[id],
  );
  if (isPublic) return [];
  return fields.flatMap(({ id, masked }) => {
    const value = credentials[id];
    return value === undefined ? [] : [[value, masked?.(value) ?? MASK] as const];
  });
}

function missing(names: readonly string[]): { ok: false; problem: Problem } {
  return refused(
    'credentials-missing',
    say`Nothing was sent: there are no credentials in ${names.join(say` and `)}.`,
    say`Set ${names.join(say` and `)} in the environment of this program and push again.`,
  );
}
