import { commands, type ExtensionContext, l10n, type QuickPickItem } from 'vscode';
import type { Provider } from '../../core/document/document.ts';
import { type Credentials, credentialsProblem } from '../../push/providers/credentials.ts';
import type { Target } from '../../push/target.ts';
import type { Log } from '../window/log.ts';
import { showInformationMessage, showInputBox, showQuickPick } from '../window/shown.ts';
import { mayReachTargets } from '../window/trust.ts';
import type { NamedTarget, Targets } from './targets.ts';

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

const providerNames: Record<Provider, string> = { cams: 'Alibaba Cloud (CAMS)', meta: 'Meta (Graph API)' };

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
    for (const [part, value] of Object.entries(credentials)) {
      if (part !== 'provider' && part !== 'accessKeyId' && typeof value === 'string') log.hide(value);
    }
    return credentials;
  };
  const get = async (owner: Owner) => {
    const stored = await secrets.get(toKey(owner));
    return stored === undefined ? undefined : hide(JSON.parse(stored) as Credentials);
  };
  const ask = async (owner: Owner) => {
    const credentials = await (owner.provider === 'cams' ? askCams(owner) : askMeta(owner));
    if (!credentials) return undefined;
    await secrets.store(toKey(owner), JSON.stringify(hide(credentials)));
    log.info(`Credentials of ${owner.name} for ${owner.provider} were set.`);
    return credentials;
  };
  const pick = async (title: string, owners: readonly Owner[]) => {
    const items = owners.map((owner): QuickPickItem & { owner: Owner } => ({
      label: owner.name,
      description: providerNames[owner.provider],
      detail: owner.origin,
      owner,
    }));
    return (await showQuickPick(items, { title }))?.owner;
  };
  context.subscriptions.push(
    commands.registerCommand('chatapp.setCredentials', async () => {
      if (!(await mayReachTargets())) return;
      const owner = await pick(l10n.t('Set the credentials of'), targets.all().flatMap(ownersOf));
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
  return (['cams', 'meta'] as const).flatMap((provider) => {
    const origin = target.target.endpoints[provider];
    return origin === undefined ? [] : [{ name: target.name, provider, origin }];
  });
}

async function askCams(target: Owner): Promise<Credentials | undefined> {
  const accessKeyId = await askFor(target, 1, 3, 'AccessKey ID', false);
  const accessKeySecret = accessKeyId && (await askFor(target, 2, 3, 'AccessKey Secret', false));
  if (!accessKeyId || !accessKeySecret) return undefined;
  const securityToken = await askFor(
    target,
    3,
    3,
    l10n.t('security token (of temporary credentials; leave it empty otherwise)'),
    true,
  );
  if (securityToken === undefined) return undefined;
  return { provider: 'cams', accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) };
}

async function askMeta(target: Owner): Promise<Credentials | undefined> {
  const token = await askFor(target, 1, 1, l10n.t('access token of a system user'), false);
  return token ? { provider: 'meta', token } : undefined;
}

async function askFor(
  { name, origin }: Owner,
  step: number,
  steps: number,
  what: string,
  isOptional: boolean,
): Promise<string | undefined> {
  const title =
    steps > 1 ? l10n.t('Credentials of {0} ({1}/{2})', name, step, steps) : l10n.t('Credentials of {0}', name);
  const answer = await showInputBox({
    title,
    // With the address: a name in a workspace's settings can stand for any.
    prompt: l10n.t('{0}, for {1}', what, origin),
    password: true,
    ignoreFocusOut: true,
    validateInput: (text) => {
      const value = text.trim();
      if (value === '') return isOptional ? undefined : l10n.t('Paste the value, or press Escape to go back.');
      return credentialsProblem({ provider: 'meta', token: value })
        ? l10n.t('This has a sign that no such value has. Copy it again, whole.')
        : undefined;
    },
  });
  return answer?.trim();
}
