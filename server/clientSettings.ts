import { type Connection, type InitializeParams, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { RuleSettings } from '../core/rules/settings.ts';
import { inMessage } from '../l10n/plain.ts';
import { type LengthsShown, lengthsShown } from './features/inlayHints.ts';

/** Where a server finds what a team has configured. */
export interface Configuration {
  /**
   * What a configuration file says of the rules of a document, by its address. It wins over the client's setting: a
   * document has the same findings in every editor and in the terminal.
   */
  configuredRules?: (uri: string) => RuleSettings | undefined | Promise<RuleSettings | undefined>;
}

/** What holds for a document, by its address. */
export interface ClientSettings {
  /** How severe rules are. Asked for once; the same object until it changes. */
  rules(uri: string): Promise<RuleSettings>;
  /** Which texts show their length. Asked for once, until a setting changes. */
  lengths(uri: string): Promise<LengthsShown>;
  forget(uri: string): void;
  /** Asks for everything again, and answers with those of some documents for which the rules have changed. */
  refresh(uris: readonly string[]): Promise<readonly string[]>;
}

/** Settings as the client and the configuration files of a team have them. */
export function createSettings(
  connection: Connection,
  { configuredRules }: Configuration,
  client: () => InitializeParams['capabilities'],
): ClientSettings {
  const known = new Map<string, Promise<RuleSettings>>();
  const knownLengths = new Map<string, Promise<LengthsShown>>();
  let saidOfConfig: string | undefined;

  const configured = async (uri: string): Promise<RuleSettings | undefined> => {
    try {
      return await configuredRules?.(uri);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      // Said once, and not for every document that it holds for.
      if (message !== saidOfConfig) {
        void connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message: inMessage(`ChatApp: ${message}`),
        });
      }
      saidOfConfig = message;
      return undefined;
    }
  };

  /** A setting of the client; undefined where it has none, or no settings at all. */
  const setting = async (uri: string, section: string): Promise<unknown> => {
    if (!client().workspace?.configuration) return undefined;
    try {
      return await connection.workspace.getConfiguration({ scopeUri: uri, section });
    } catch {
      return undefined;
    }
  };

  const ask = async (uri: string): Promise<RuleSettings> => {
    const value = (await configured(uri)) ?? (await setting(uri, 'chatapp.rules'));
    return typeof value === 'object' && value !== null ? (value as RuleSettings) : {};
  };

  const rules = (uri: string): Promise<RuleSettings> => {
    const asked = known.get(uri) ?? ask(uri);
    known.set(uri, asked);
    return asked;
  };

  const askLengths = async (uri: string): Promise<LengthsShown> => {
    const value = await setting(uri, 'chatapp.textLengths');
    return lengthsShown.find((choice) => choice === value) ?? 'nearLimit';
  };

  const lengths = (uri: string): Promise<LengthsShown> => {
    const asked = knownLengths.get(uri) ?? askLengths(uri);
    knownLengths.set(uri, asked);
    return asked;
  };

  return {
    rules,
    lengths,
    forget: (uri) => {
      known.delete(uri);
      knownLengths.delete(uri);
    },
    refresh: async (uris) => {
      const before = new Map(known);
      known.clear();
      knownLengths.clear();
      saidOfConfig = undefined;
      const changed: string[] = [];
      for (const uri of uris) {
        const [was, is] = await Promise.all([before.get(uri), rules(uri)]);
        if (was !== undefined && JSON.stringify(was) !== JSON.stringify(is)) changed.push(uri);
      }
      return changed;
    },
  };
}
