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
  /** Its last lines, the oldest first. */
  recent(): readonly string[];
  /** From now on this text is masked wherever it would be logged. */
  hide(secret: string): void;
}

/** A message that is longer is cut. */
const longestLine = 10_000;

/** Lines that a report of an issue has. */
const mostRecent = 50;

/** Redaction sits here, at the one door to the log, so that no caller has to think of it. */
export function createLog(context: ExtensionContext): Log {
  const channel = window.createOutputChannel('ChatApp', { log: true });
  const secrets = new Set<string>();
  let mask = masking([]);
  // Masked before it is cut, or half a secret could be left.
  const masked = (message: string) => plain(mask(message), { longest: longestLine });
  const lines: string[] = [];
  const noted = (level: string, message: string) => {
    const line = masked(message);
    lines.push(`${level} ${line}`);
    if (lines.length > mostRecent) lines.shift();
    return line;
  };
  context.subscriptions.push(
    channel,
    commands.registerCommand('chatapp.showLog', () => channel.show()),
  );
  return {
    info: (message) => channel.info(noted('info', message)),
    warn: (message) => channel.warn(noted('warn', message)),
    error: (message) => channel.error(noted('error', message)),
    recent: () => lines,
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
