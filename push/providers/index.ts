/** Every provider: the only list of them. */

import type { Problem } from '../problem.ts';
import cams from './cams/provider.ts';
import meta from './meta/provider.ts';
import type { Provider } from './provider.ts';

const all = [cams, meta] as const;

export const providers: readonly Provider[] = all;

/** The ids of the providers, as a sentence puts them between other words. */
export const providerIds: readonly string[] = providers.map(({ id }) => id);

/**
 * Finds a provider by its id.
 *
 * @throws where there is none: an id from outside has been checked before
 */
export function providerOf(id: string): Provider {
  const provider = providers.find((one) => one.id === id);
  if (!provider) throw new Error(`There is no provider ${id}.`);
  return provider;
}

/** Whether a problem of reading is that there is nothing to read. A flow of somebody else is answered in the same way. */
export const isAbsent = ({ code }: Problem): boolean => providers.some(({ absent }) => absent.includes(code));

type ById = { readonly [P in (typeof all)[number] as P['id']]: P['credentials']['sandbox'] };

/** What the sandbox accepts from anyone, by provider. */
export const SANDBOX_CREDENTIALS = Object.fromEntries(
  all.map(({ id, credentials }) => [id, credentials.sandbox]),
) as unknown as ById;
