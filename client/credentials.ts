import { commands, type ExtensionContext, l10n, type QuickPickItem, window } from 'vscode';
import { type Credentials, credentialsProblem } from '../push/credentials.ts';
import type { Provider } from '../server/document/document.ts';
import type { Log } from './log.ts';
import type { NamedTarget, Targets } from './targets.ts';

export interface CredentialStore {
  /** The stored credentials of a target for a provider. */
  get(target: string, provider: Provider): Promise<Credentials | undefined>;
  /** Asks for them, and stores them; undefined when the user goes away. */
  ask(target: string, provider: Provider): Promise<Credentials | undefined>;
}

const providerNames: Record<Provider, string> = { cams: 'Alibaba Cloud (CAMS)', meta: 'Meta (Graph API)' };

const keyOf = (target: string, provider: Provider) => `chatapp.credentials.${provider}.${target}`;

/** Credentials live in the editor's secret storage, per target and provider, and nowhere else. */
export function createCredentials(context: ExtensionContext, targets: Targets, log: Log): CredentialStore {
  const { secrets } = context;
  const hide = (credentials: Credentials) => {
    for (const [part, value] of Object.entries(credentials)) {
      if (part !== 'provider' && part !== 'accessKeyId' && typeof value === 'string') log.hide(value);
    }
    return credentials;
  };
  const get = async (target: string, provider: Provider) => {
    const stored = await secrets.get(keyOf(target, provider));
    return stored === undefined ? undefined : hide(JSON.parse(stored) as Credentials);
  };
  const ask = async (target: string, provider: Provider) => {
    const credentials = await (provider === 'cams' ? askCams(target) : askMeta(target));
    if (!credentials) return undefined;
    await secrets.store(keyOf(target, provider), JSON.stringify(hide(credentials)));
    log.info(`Credentials of ${target} for ${provider} were set.`);
    return credentials;
  };
  const entries = () =>
    targets.all().flatMap((target) => providersOf(target).map((provider) => ({ target: target.name, provider })));
  const pick = (title: string, list: { target: string; provider: Provider }[]) => {
    const items = list.map((entry): QuickPickItem & typeof entry => ({
      label: entry.target,
      description: providerNames[entry.provider],
      ...entry,
    }));
    return window.showQuickPick(items, { title });
  };
  context.subscriptions.push(
    commands.registerCommand('chatapp.setCredentials', async () => {
      const picked = await pick(l10n.t('Set the credentials of'), entries());
      if (picked && (await ask(picked.target, picked.provider))) {
        void window.showInformationMessage(l10n.t('The credentials of {0} are set.', picked.target));
      }
    }),
    commands.registerCommand('chatapp.clearCredentials', async () => {
      const stored = [];
      for (const entry of entries()) if (await secrets.get(keyOf(entry.target, entry.provider))) stored.push(entry);
      if (stored.length === 0) {
        void window.showInformationMessage(l10n.t('No credentials are stored.'));
        return;
      }
      const picked = await pick(l10n.t('Clear the credentials of'), stored);
      if (!picked) return;
      await secrets.delete(keyOf(picked.target, picked.provider));
      void window.showInformationMessage(l10n.t('The credentials of {0} are cleared.', picked.target));
    }),
  );
  return { get, ask };
}

/** The providers that a target needs credentials for. The sandbox's are public. */
function providersOf(target: NamedTarget): Provider[] {
  if (target.kind !== 'provider') return [];
  return (['cams', 'meta'] as const).filter((provider) => target.target.endpoints[provider] !== undefined);
}

async function askCams(target: string): Promise<Credentials | undefined> {
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

async function askMeta(target: string): Promise<Credentials | undefined> {
  const token = await askFor(target, 1, 1, l10n.t('access token of a system user'), false);
  return token ? { provider: 'meta', token } : undefined;
}

async function askFor(
  target: string,
  step: number,
  steps: number,
  what: string,
  isOptional: boolean,
): Promise<string | undefined> {
  const title =
    steps > 1 ? l10n.t('Credentials of {0} ({1}/{2})', target, step, steps) : l10n.t('Credentials of {0}', target);
  const answer = await window.showInputBox({
    title,
    prompt: what,
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
