import { workspace } from 'vscode';
import type { ChatDocument, Provider } from '../core/document/document.ts';
import { type Credentials, credentialsFromEnvironment, SANDBOX_CREDENTIALS } from '../push/credentials.ts';
import type { Problem, Result } from '../push/problem.ts';
import { buildPush } from '../push/request.ts';
import type { ProxySettings } from '../push/send.ts';
import type { CredentialReference, Target } from '../push/target.ts';
import type { CredentialStore } from './credentials.ts';
import { tellProblem } from './problems.ts';
import type { EmbeddedSandbox } from './sandbox.ts';
import type { NamedTarget, Targets } from './targets.ts';

/** A target that can be reached, with what it takes to. */
export interface Reached {
  target: Target;
  credentials: Credentials;
}

/** Where documents go, and come from. */
export interface Destination {
  /** The active target. */
  named(): NamedTarget;
  /** Told when another one is. */
  onChange: Targets['onChange'];
  /** Why a document cannot go there at all. */
  problemWith(document: ChatDocument): Problem | undefined;
  /** The active target with its credentials, which are asked for where there are none; undefined if none are given. */
  reach(provider: Provider): Promise<Reached | undefined>;
}

interface Rooms {
  sandbox: EmbeddedSandbox;
  targets: Targets;
  credentials: CredentialStore;
}

export function createDestination({ sandbox, targets, credentials }: Rooms): Destination {
  const credentialsFor = async (named: NamedTarget, provider: Provider): Promise<Credentials | undefined> => {
    if (named.kind !== 'provider') return SANDBOX_CREDENTIALS[provider];
    const { credentials: reference } = named.target;
    if (reference !== undefined) {
      const referred = await credentialsOf(reference, provider);
      if (!referred.ok) tellProblem(referred.problem);
      return referred.ok ? credentials.hide(referred.value) : undefined;
    }
    return (await credentials.get(named.target, provider)) ?? (await credentials.ask(named.target, provider));
  };
  return {
    named: targets.active,
    onChange: targets.onChange,
    // The sandbox takes every document that a request can be made of.
    problemWith: (document) => {
      const named = targets.active();
      if (named.kind === 'broken') return named.problem;
      const built = buildPush(document, named.kind === 'sandbox' ? sandbox.target() : named.target);
      return built.ok ? undefined : built.problem;
    },
    reach: async (provider) => {
      const named = targets.active();
      if (named.kind === 'broken') {
        tellProblem(named.problem);
        return undefined;
      }
      const target = named.kind === 'provider' ? named.target : await sandbox.start();
      const found = await credentialsFor(named, provider);
      return found && { target, credentials: found };
    },
  };
}

/** Credentials that are named in the settings, and stand elsewhere: they are read for each push, and kept nowhere. */
async function credentialsOf(reference: CredentialReference, provider: Provider): Promise<Result<Credentials>> {
  if (reference === 'environment' || provider === 'meta') return credentialsFromEnvironment(provider, process.env);
  const { credentialsFromProfile } = await import('../push/profiles.ts');
  return credentialsFromProfile(reference.slice('profile:'.length), { proxy: proxySettings() });
}

/** The proxy of the editor's settings; where they name none, the environment's is used. */
export function proxySettings(): ProxySettings {
  const http = workspace.getConfiguration('http');
  const url = http.get<string>('proxy');
  const bypass = http.get<string[]>('noProxy', []);
  return { ...(url && { url }), ...(bypass.length > 0 && { bypass: bypass.join(',') }) };
}
