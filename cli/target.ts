import path from 'node:path';
import type { Provider } from '../core/document/document.ts';
import { isObject } from '../core/document/members.ts';
import { isLoopback } from '../push/http/loopback.ts';
import type { Result } from '../push/problem.ts';
import { credentialsFromEnvironment, sandboxCredentials } from '../push/providers/credentials.ts';
import { providerIds, providerOf, providers } from '../push/providers/index.ts';
import type { Credentials } from '../push/providers/provider.ts';
import { parseTarget, sandboxTarget, type Target, type TargetSettings } from '../push/target.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { editorSettings } from './settings.ts';
import { UsageError } from './usage.ts';

/** How a target is named on the command line. */
export interface TargetArguments {
  target?: string;
  endpoint?: string;
  trustWorkspace?: boolean;
  /** Whether a folder or pattern without documents is fine. */
  allowEmpty?: boolean;
  /** A profile of the aliyun CLI, instead of the environment. */
  profile?: string;
}

/** Where a push goes and with what; `close` ends what was started for it. */
export interface ChosenTarget {
  target: Target;
  credentialsFor: (provider: Provider) => Promise<Result<Credentials>>;
  close: () => Promise<void>;
}

const builtIn: { readonly [name: string]: TargetSettings } = Object.fromEntries(
  providers.map(({ id, builtInTarget }) => [id, builtInTarget]),
);

/** Whether the options name the sandbox that is started for this run alone. */
const isOwnSandbox = ({ target, endpoint }: TargetArguments): boolean => target === 'sandbox' && endpoint === undefined;

/**
 * The target that the options name. `sandbox` is started for this run; a workspace's own targets count only when the
 * workspace is trusted, because a cloned repository must not harvest credentials.
 *
 * @throws UsageError when no target is named, or one that cannot be used
 */
export async function chooseTarget(options: TargetArguments, cwd: string): Promise<ChosenTarget> {
  const { target: name, endpoint } = options;
  if (name === undefined && endpoint === undefined) {
    throw new UsageError(
      `Say which target: --target NAME (sandbox, ${providerIds.join(', ')}, or one of chatapp.targets) or --endpoint URL.`,
    );
  }
  if (isOwnSandbox(options)) return sandbox();
  const settings =
    name === undefined || name === 'sandbox' ? {} : settingsOf(name, options.trustWorkspace === true, cwd);
  const parsed = parseTarget(name ?? endpoint ?? '', { ...settings, ...(endpoint !== undefined && { endpoint }) });
  if (!parsed.ok) throw new UsageError(`${parsed.problem.message} ${parsed.problem.next}`);
  const target = parsed.value;
  return {
    target,
    credentialsFor: async (provider) => {
      const profile = options.profile ?? /^profile:(.*)/.exec(target.credentials ?? '')?.[1];
      const { fromProfile } = providerOf(provider).credentials;
      if (profile !== undefined && fromProfile) return fromProfile(profile);
      const found = credentialsFromEnvironment(provider, process.env);
      // A server on this machine is most likely a sandbox, whose credentials are public.
      const isLocal = new URL(target.endpoints[provider] ?? 'https://elsewhere').hostname;
      return !found.ok && isLoopback(isLocal) ? { ok: true, value: sandboxCredentials(provider) } : found;
    },
    close: async () => {},
  };
}

async function sandbox(): Promise<ChosenTarget> {
  const running = await startSandbox();
  return {
    target: sandboxTarget(running.url),
    credentialsFor: async (provider) => ({ ok: true, value: sandboxCredentials(provider) }),
    close: () => running.stop(),
  };
}

/** Whether there is a target of this name, of ours or of the workspace. */
export const isTarget = (name: string, cwd: string): boolean =>
  name === 'sandbox' || Object.hasOwn(builtIn, name) || workspaceTargets(cwd).some((target) => target.name === name);

function settingsOf(name: string, isTrusted: boolean, cwd: string): TargetSettings {
  const known = Object.hasOwn(builtIn, name) ? builtIn[name] : undefined;
  if (known) return known;
  const targets = workspaceTargets(cwd);
  const settings = targets.find((target) => target.name === name);
  if (settings && isTrusted) return settings;
  if (settings) {
    throw new UsageError(
      `The target "${name}" is set by this workspace, which could send your credentials anywhere. Look at its chatapp.targets, then push with --trust-workspace.`,
    );
  }
  const names = ['sandbox', ...Object.keys(builtIn), ...targets.map((target) => String(target.name))];
  throw new UsageError(`There is no target "${name}". Known are: ${names.join(', ')}.`);
}

/** The targets of the nearest `.vscode/settings.json` that has any. */
function workspaceTargets(cwd: string): (TargetSettings & { name?: string })[] {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const targets = targetsIn(path.join(folder, '.vscode', 'settings.json'));
    if (targets.length > 0 || folder === path.dirname(folder)) return targets;
  }
}

function targetsIn(file: string): (TargetSettings & { name?: string })[] {
  const targets = editorSettings(file)['chatapp.targets'];
  return Array.isArray(targets) ? targets.filter(isObject) : [];
}
