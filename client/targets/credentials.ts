import { commands, type ExtensionContext, l10n, type QuickPickItem } from 'vscode';
import type { Provider } from '../../core/document/document.ts';
import { translate } from '../../l10n/texts.ts';
import { canTravel } from '../../push/providers/fields.ts';
import { providerOf, providers } from '../../push/providers/index.ts';
import type { Credentials, Field } from '../../push/providers/provider.ts';
import type { Target } from '../../push/target.ts';
import type { Log } from '../window/log.ts';
import { showInformationMessage, showInputBox, showQuickPick } from '../window/shown.ts';
import { mayReachTargets } from '../window/trust.ts';
import { type NamedTarget, type Targets, targetOf } from './targets.ts';

export interface CredentialStore {
  /** The stored credentials of a target for a provider that it serves. */
  get(target: Target, provider: Provider): Promise<Credentials | undefined>;
  /** From now on their secret parts stand in no line of the log. */
  hide(credentials: Credentials): Credentials;
  /** Asks for them, and stores them; undefined when the user goes away. */
  ask(target: Target, provider: Provider): Promise<Credentials | undefined>;
}

/** Whose credentials: a target by its name and its address. */
interface Owner {
  name: string;
  provider: Provider;
  /** Part of the key, because the settings of another workspace may give the same name to another address. */
  origin: string;
}

const keyPrefix = 'chatapp.credentials:';
const toKey = ({ name, provider, origin }: Owner) => keyPrefix + JSON.stringify([provider, origin, name]);

function ofKey(key: string): Owner[] {
  if (!key.startsWith(keyPrefix)) return [];
  const [provider, origin, name] = JSON.parse(key.slice(keyPrefix.length));
  return [{ name, provider, origin }];
}

/** Credentials live in the editor's secret storage, per target and provider, and nowhere else. */
export function createCredentials(context: ExtensionContext, targets: Targets, log: Log): CredentialStore {
  const { secrets } = context;
  const hide = (credentials: Credentials) => {
    for (const { id, isSecret } of providerOf(credentials.provider).credentials.fields) {
      const value = credentials[id];
      if (isSecret && value !== undefined) log.hide(value);
    }
    return credentials;
  };
  const get = async (owner: Owner) => {
    const stored = await secrets.get(toKey(owner));
    return stored === undefined ? undefined : hide(JSON.parse(stored) as Credentials);
  };
  const ask = async (owner: Owner) => {
    const credentials = await askFields(owner);
    if (!credentials) return undefined;
    await secrets.store(toKey(owner), JSON.stringify(hide(credentials)));
    log.info(`Credentials of ${owner.name} for ${owner.provider} were set.`);
    return credentials;
  };
  const pick = async (title: string, owners: readonly Owner[]) => {
    const items = owners.map((owner): QuickPickItem & { owner: Owner } => ({
      label: owner.name,
      description: providers.find(({ id }) => id === owner.provider)?.title ?? owner.provider,
      detail: owner.origin,
      owner,
    }));
    return (await showQuickPick(items, { title }))?.owner;
  };
  context.subscriptions.push(
    commands.registerCommand('chatapp.setCredentials', async (about?: unknown) => {
      if (!(await mayReachTargets())) return;
      const target = targetOf(about);
      const owners = (target ? [target] : targets.all()).flatMap(ownersOf);
      const [only] = owners;
      const owner = target && owners.length === 1 ? only : await pick(l10n.t('Set the credentials of'), owners);
      if (owner && (await ask(owner))) {
        void showInformationMessage(l10n.t('The credentials of {0} are set.', owner.name));
      }
    }),
    commands.registerCommand('chatapp.clearCredentials', async () => {
      // All that is stored, also of targets that no setting names any more.
      const stored = (await secrets.keys()).flatMap(ofKey);
      if (stored.length === 0) {
        void showInformationMessage(l10n.t('No credentials are stored.'));
        return;
      }
      const owner = await pick(l10n.t('Clear the credentials of'), stored);
      if (!owner) return;
      await secrets.delete(toKey(owner));
      void showInformationMessage(l10n.t('The credentials of {0} are cleared.', owner.name));
    }),
  );
  const ownerOf = ({ name, endpoints }: Target, provider: Provider): Owner => ({
    name,
    provider,
    origin: endpoints[provider] ?? '',
  });
  return {
    hide,
    get: (target, provider) => get(ownerOf(target, provider)),
    ask: (target, provider) => ask(ownerOf(target, provider)),
  };
}

/** The credentials that a target needs. The sandbox's are public. */
function ownersOf(target: NamedTarget): Owner[] {
  if (target.kind !== 'provider') return [];
  return Object.entries(target.target.endpoints).flatMap(([provider, origin]) => {
    return origin === undefined ? [] : [{ name: target.name, provider, origin }];
  });
}

async function askFields(target: Owner): Promise<Credentials | undefined> {
  const { provider } = target;
  const { fields } = providerOf(provider).credentials;
  const credentials: Credentials = { provider };
  for (const [index, field] of fields.entries()) {
    const value = await askFor(target, field, index + 1, fields.length);
    // Going back from what may be left out is no answer either.
    if (value === undefined || (value === '' && !field.isOptional)) return undefined;
    if (value !== '') credentials[field.id] = value;
  }
  return credentials;
}

async function askFor(
  { name, origin }: Owner,
  { prompt, isOptional }: Field,
  step: number,
  steps: number,
): Promise<string | undefined> {
  const title =
    steps > 1 ? l10n.t('Credentials of {0} ({1}/{2})', name, step, steps) : l10n.t('Credentials of {0}', name);
  const answer = await showInputBox({
    title,
    // With the address: a name in a workspace's settings can stand for any.
    prompt: l10n.t('{0}, for {1}', translate(prompt), origin),
    password: true,
    ignoreFocusOut: true,
    validateInput: (text) => {
      const value = text.trim();
      if (value === '') return isOptional ? undefined : l10n.t('Paste the value, or press Escape to go back.');
      return canTravel(value)
        ? undefined
        : l10n.t('This has a character that never occurs here. Copy it again, in full.');
    },
  });
  return answer?.trim();
}
