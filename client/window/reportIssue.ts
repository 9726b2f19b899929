import {
  commands,
  type ExtensionContext,
  env,
  extensions,
  l10n,
  languages,
  UIKind,
  type Uri,
  version,
  window,
  workspace,
} from 'vscode';
import { languageId } from '../language/languageClient.ts';
import type { Log } from './log.ts';
import { maskedText } from './maskedText.ts';
import { showInformationMessage } from './shown.ts';

/**
 * Report Issue: writes what a report needs into a new document, so that a person sees all of it before anything is
 * sent anywhere. Texts, names, codes and addresses are masked; the log holds no secrets.
 */
export function registerReportIssue(context: ExtensionContext, log: Log): void {
  context.subscriptions.push(
    commands.registerCommand('chatapp.reportIssue', async () => {
      const document = await workspace.openTextDocument({ language: 'markdown', content: report(context, log) });
      await window.showTextDocument(document);
      const copy = l10n.t('Copy Report');
      const text = l10n.t(
        'This is the report, with your texts, names and codes masked. Write what happened, look it over, and copy it into an issue. Nothing was sent.',
      );
      const chosen = await showInformationMessage(text, copy);
      if (chosen === copy) await env.clipboard.writeText(document.getText());
    }),
  );
}

function report({ extension }: ExtensionContext, log: Log): string {
  const document = window.activeTextEditor?.document;
  const others = extensions.all.filter(({ id, isActive }) => isActive && !id.startsWith('vscode.')).length;
  const about = [
    `- ChatApp ${extension.packageJSON.version}`,
    `- ${env.appName} ${version}, ${env.uiKind === UIKind.Web ? 'web' : 'desktop'}, ${env.remoteName ?? 'local'}`,
    `- ${typeof process === 'undefined' ? 'browser' : `${process.platform} ${process.arch}`}, ${env.language}`,
    `- ${others} other active extensions, ${workspace.workspaceFolders?.length ?? 0} folders, trusted: ${workspace.isTrusted}`,
  ];
  const parts = [
    '## What happened',
    '',
    '## What you expected',
    '',
    '## Versions',
    about.join('\n'),
    ...(document?.languageId === languageId ? ['## The document, masked', fence(maskedText(document.getText()))] : []),
    ...(document?.languageId === languageId ? ['## Its findings', findingsOf(document.uri)] : []),
    '## The last lines of the log, masked',
    fence(log.recent().map(maskedLine).join('\n')),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Rules and places: a message may quote the document. */
function findingsOf(uri: Uri): string {
  const lines = languages.getDiagnostics(uri).map(({ code, range }) => {
    const id = typeof code === 'object' ? code.value : code;
    return `- ${id} at ${range.start.line + 1}:${range.start.character + 1}`;
  });
  return lines.length > 0 ? lines.join('\n') : 'None.';
}

/** Without paths, addresses and long numbers. */
const maskedLine = (line: string): string =>
  line
    .replaceAll(/\b[a-z][a-z+.-]*:\/\/[^\s"')]+/gi, '<address>')
    .replaceAll(/(?:[A-Za-z]:)?[\\/][^\s"':]+/g, '<path>')
    .replaceAll(/\d{5,}/g, (digits) => '0'.repeat(digits.length));

const fence = (text: string) => `\`\`\`\n${text.replaceAll('```', '` ` `')}\n\`\`\``;
