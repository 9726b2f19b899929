import { commands, type ExtensionContext, l10n, window } from 'vscode';
import { plain } from '../../l10n/plain.ts';
import { masking } from '../../push/http/mask.ts';
import { showErrorMessage } from './shown.ts';

/** The extension's log. Secrets that it was told of stand in no line of it. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
  show(): void;
  /** From now on this text is masked wherever it would be logged. */
  hide(secret: string): void;
}

/** A message that is longer is cut. */
const longestLine = 10_000;

/** Redaction sits here, at the one door to the log, so that no caller has to think of it. */
export function createLog(context: ExtensionContext): Log {
  const channel = window.createOutputChannel('ChatApp', { log: true });
  const secrets = new Set<string>();
  let mask = masking([]);
  // Masked before it is cut, or half a secret could be left.
  const masked = (message: string) => plain(mask(message), { longest: longestLine });
  context.subscriptions.push(
    channel,
    commands.registerCommand('chatapp.showLog', () => channel.show()),
  );
  return {
    info: (message) => channel.info(masked(message)),
    warn: (message) => channel.warn(masked(message)),
    error: (message) => channel.error(masked(message)),
    show: () => channel.show(),
    // The sandbox's are public, and masking a common word would make the log unreadable.
    hide: (secret) => {
      if (secret.length <= 7 || secrets.has(secret)) return;
      secrets.add(secret);
      mask = masking([...secrets].map((one) => [one, '***']));
    },
  };
}

/** Says an error, with the way to the log. */
export async function showError(message: string, log: Log): Promise<void> {
  log.error(message);
  const show = l10n.t('Show Log');
  if ((await showErrorMessage(message, show)) === show) log.show();
}
