import { workspace } from 'vscode';
import type { Provider } from '../../core/document/document.ts';
import type { ProxySettings } from '../../push/http/send.ts';
import type { Result } from '../../push/problem.ts';
import { credentialsFromEnvironment, sandboxCredentials } from '../../push/providers/credentials.ts';
import { providerOf } from '../../push/providers/index.ts';
import type { Credentials } from '../../push/providers/provider.ts';
import type { CredentialReference, Target } from '../../push/target.ts';
import { tellProblem } from '../window/problems.ts';
import type { CredentialStore } from './credentials.ts';
import type { EmbeddedSandbox } from './sandbox.ts';
import { isProduction, type NamedTarget, type Targets } from './targets.ts';

/** A target that can be reached, with what it takes to. */
export interface Reached {
  target: Target;
  credentials: Credentials;
}

/** The target that was active when it was asked for, whichever is selected since. */
export interface CurrentTarget {
  name: string;
  isSandbox: boolean;
  isProduction: boolean;
  /** The sandbox is started for it. */
  target(): Promise<Result<Target>>;
  /** They are asked for where there are none; undefined if none are given. */
  credentials(target: Target, provider: Provider): Promise<Result<Credentials> | undefined>;
}

/** Where documents go, and come from. */
export interface Destination {
  /** The active target. */
  named(): NamedTarget;
  current(): CurrentTarget;
  /** Told when another one is. */
  onChange: Targets['onChange'];
  /** The active target with its credentials; undefined where it has none, which was said. */
  reach(provider: Provider): Promise<Reached | undefined>;
}

interface Rooms {
  sandbox: EmbeddedSandbox;
  targets: Targets;
  credentials: CredentialStore;
}

export function createDestination({ sandbox, targets, credentials }: Rooms): Destination {
  const credentialsFor = async (target: Target, provider: Provider): Promise<Result<Credentials> | undefined> => {
    const { credentials: reference } = target;
    if (reference !== undefined) {
      const referred = await credentialsOf(reference, provider);
      return referred.ok ? { ok: true, value: credentials.hide(referred.value) } : referred;
    }
    const value = (await credentials.get(target, provider)) ?? (await credentials.ask(target, provider));
    return value && { ok: true, value };
  };
  const current = (): CurrentTarget => {
    const named = targets.active();
    const isSandbox = named.kind === 'sandbox';
    return {
      name: named.name,
      isSandbox,
      isProduction: isProduction(named),
      target: async () => {
        if (named.kind === 'broken') return { ok: false, problem: named.problem };
        return { ok: true, value: named.kind === 'provider' ? named.target : await sandbox.start() };
      },
      credentials: async (target, provider) =>
        isSandbox ? { ok: true, value: sandboxCredentials(provider) } : credentialsFor(target, provider),
    };
  };
  return {
    named: targets.active,
    current,
    onChange: targets.onChange,
    reach: async (provider) => {
      const chosen = current();
      const target = await chosen.target();
      const found = target.ok ? await chosen.credentials(target.value, provider) : target;
      if (found && !found.ok) tellProblem(found.problem);
      return target.ok && found?.ok ? { target: target.value, credentials: found.value } : undefined;
    },
  };
}

/** Credentials that are named in the settings, and stand elsewhere: they are read for each push, and kept nowhere. */
async function credentialsOf(reference: CredentialReference, provider: Provider): Promise<Result<Credentials>> {
  const { fromProfile } = providerOf(provider).credentials;
  if (reference === 'environment' || !fromProfile) return credentialsFromEnvironment(provider, process.env);
  return fromProfile(reference.slice('profile:'.length), { proxy: proxySettings() });
}

/** The proxy of the editor's settings; where they name none, the environment's is used. */
export function proxySettings(): ProxySettings {
  const http = workspace.getConfiguration('http');
  const url = http.get<string>('proxy');
  const bypass = http.get<string[]>('noProxy', []);
  return { ...(url && { url }), ...(bypass.length > 0 && { bypass: bypass.join(',') }) };
}
