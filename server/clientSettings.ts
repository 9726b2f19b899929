import { type Connection, type InitializeParams, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { RuleSettings } from '../core/rules/settings.ts';
import { inMessage } from '../l10n/plain.ts';
import { type LengthsShown, lengthsShown } from './features/inlayHints.ts';

/** Where a server finds what a team has configured. */
export interface Configuration {
  /**
   * Creates a reader of what configuration files say about the rules of a document, by its address. It reads each file
   * once: another reader sees what changed since. It wins over the client's setting, so that a document has the same
   * findings in every editor and in the terminal.
   */
  configuredRules?: () => (uri: string) => RuleSettings | undefined | Promise<RuleSettings | undefined>;
}

/** The settings of a document, by its address. All documents of a folder have the same. */
export interface ClientSettings {
  /** How severe rules are. Requested once for a folder; the same object until it changes. */
  rules(uri: string): Promise<RuleSettings>;
  /** Which texts show their length. Requested once for a folder, until a setting changes. */
  lengths(uri: string): Promise<LengthsShown>;
  /** Forgets the settings of the folder of a document that was closed: not every client watches files. */
  forget(uri: string): void;
  /** Requests everything again, and resolves to a function that says whether the rules of a document changed. */
  refresh(): Promise<(uri: string) => boolean>;
}

/** The folder of a document, as the address of the folder; a document without a folder is one of its own. */
const folderOf = (uri: string) => uri.slice(0, uri.lastIndexOf('/')) || uri;

/** Settings as the client and the configuration files of a team have them. */
export function createSettings(
  connection: Connection,
  { configuredRules }: Configuration,
  client: () => InitializeParams['capabilities'],
): ClientSettings {
  const knownRules: ByFolder<RuleSettings> = new Map();
  const knownLengths: ByFolder<LengthsShown> = new Map();
  let readConfigured: ReturnType<NonNullable<Configuration['configuredRules']>> | undefined;
  let reported: string | undefined;

  const configured = async (uri: string): Promise<RuleSettings | undefined> => {
    try {
      readConfigured ??= configuredRules?.();
      return await readConfigured?.(uri);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      // Once, and not for every folder below it.
      if (message !== reported) {
        void connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message: inMessage(`ChatApp: ${message}`),
        });
      }
      reported = message;
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

  const requestRules = async (uri: string): Promise<RuleSettings> => {
    const value = (await configured(uri)) ?? (await setting(uri, 'chatapp.rules'));
    return typeof value === 'object' && value !== null ? (value as RuleSettings) : {};
  };

  const requestLengths = async (uri: string): Promise<LengthsShown> => {
    const value = await setting(uri, 'chatapp.textLengths');
    return lengthsShown.find((choice) => choice === value) ?? 'nearLimit';
  };

  const rules = oncePerFolder(knownRules, requestRules);

  return {
    rules,
    lengths: oncePerFolder(knownLengths, requestLengths),
    forget: (uri) => {
      knownRules.delete(folderOf(uri));
      knownLengths.delete(folderOf(uri));
      readConfigured = undefined;
    },
    refresh: async () => {
      const before = [...knownRules.values()];
      knownRules.clear();
      knownLengths.clear();
      readConfigured = undefined;
      reported = undefined;
      const changed = new Set<string>();
      for (const { uri, settings } of before) {
        const [was, is] = await Promise.all([settings, rules(uri)]);
        if (JSON.stringify(was) !== JSON.stringify(is)) changed.add(folderOf(uri));
      }
      return (uri) => changed.has(folderOf(uri));
    },
  };
}

/** The settings of each folder, with the document for which they were requested. */
type ByFolder<T> = Map<string, { uri: string; settings: Promise<T> }>;

/** Remembers the first answer for each folder. */
function oncePerFolder<T>(known: ByFolder<T>, request: (uri: string) => Promise<T>) {
  return (uri: string): Promise<T> => {
    const folder = folderOf(uri);
    const { settings } = known.get(folder) ?? { settings: request(uri) };
    if (!known.has(folder)) known.set(folder, { uri, settings });
    return settings;
  };
}
