import {
  commands,
  DiagnosticSeverity,
  type ExtensionContext,
  env,
  l10n,
  languages,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import type { ChatDocument } from '../../core/document/document.ts';
import { sentences, translate } from '../../l10n/texts.ts';
import { addressOf } from '../../push/providers/address.ts';
import { isCredentialProblem } from '../../push/providers/credentials.ts';
import { placeOf } from '../../push/providers/place.ts';
import { remoteOf } from '../../push/remotes.ts';
import type { Sent } from '../../push/workflow/port.ts';
import type { PushResult } from '../../push/workflow/push.ts';
import type { Server } from '../language/languageClient.ts';
import { openSandbox } from '../targets/sandbox.ts';
import type { StatusBar } from '../targets/statusBar.ts';
import { type Log, showError } from '../window/log.ts';
import { reachMilestone } from '../window/milestones.ts';
import { setCredentials } from '../window/problems.ts';
import { createDiagnostic, showErrorMessage, showInformationMessage, showWarningMessage } from '../window/shown.ts';
import { outcomeWords } from './pushTables.ts';

/** Says how pushes ended: in a message, in the status bar, in the log, and at the place that a refusal is about. */
export interface Outcomes {
  tell(document: TextDocument, pushed: ChatDocument, result: PushResult, isSandbox: boolean): void;
  /** Only the last of these: a refusal stands where it is about, and an earlier one goes. */
  mark(document: TextDocument, pushed: ChatDocument, result: PushResult): Promise<void>;
  /** What turned out after the outcome was told. */
  tellAfter(document: TextDocument, sent: Sent): void;
}

const icons = { applied: 'check', 'not-applied': 'error', unknown: 'question' } as const;

export function createOutcomes(
  context: ExtensionContext,
  { server, statusBar, log }: { server: Server; statusBar: StatusBar; log: Log },
): Outcomes {
  const refusals = languages.createDiagnosticCollection('chatapp-push');
  context.subscriptions.push(
    refusals,
    // It is about the text that was pushed, and about no other.
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) refusals.delete(document.uri);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => refusals.delete(uri)),
  );

  const mark: Outcomes['mark'] = async (document, pushed, { outcome, code, message, next, errors = [] }) => {
    refusals.delete(document.uri);
    if (errors.length > 0) {
      const top = new Range(0, 0, 0, 0);
      const marked = errors.map((error) => {
        const { start, end } = error.range ?? top;
        const range = new Range(start.line, start.character, end.line, end.character);
        return createDiagnostic(range, error.message, DiagnosticSeverity.Error, error.code);
      });
      refusals.set(document.uri, marked);
      return;
    }
    if (outcome !== 'not-applied') return;
    const path = placeOf(pushed, code, message);
    const version = document.version;
    const range = path && (await server.locate(document, path));
    if (!range || document.version !== version) return;
    refusals.set(document.uri, [createDiagnostic(range, sentences(message, next), DiagnosticSeverity.Error, code)]);
  };

  return {
    mark,
    tellAfter: ({ uri }, { target, isOther, unrecorded }) => {
      if (unrecorded) {
        const text = l10n.t('It was sent, and what came of it could not be written down: {0}', String(unrecorded));
        void showError(text, log);
      }
      // Between the push and the read after it somebody else has pushed: that is not replaced without a question.
      if (!isOther) return;
      const compare = l10n.t('Compare');
      void showWarningMessage(
        l10n.t('The remote version at {0} is no longer what was pushed: somebody else may have pushed.', target),
        compare,
      ).then((chosen) => chosen && commands.executeCommand('chatapp.compare', uri));
    },
    tell: (document, pushed, result, isSandbox) => {
      const { outcome, operation, code, message, next, requestId } = result;
      const words = outcomeWords();
      statusBar.flash(icons[outcome], words[outcome]);
      log.info(
        `${operation} to ${result.target}: ${outcome}${code ? ` (${code})` : ''}${requestId ? `, request ${requestId}` : ''}.`,
      );
      void mark(document, pushed, result);
      if (outcome === 'applied') reachMilestone('hasPushed');

      const text = sentences(
        headline(outcome, translate(remoteOf(pushed)?.noun ?? pushed.kind), result.target),
        message,
        next,
        isSandbox ? l10n.t('The sandbox is on this machine: nothing has left it.') : '',
      );
      const publish = {
        title: l10n.t('Publish Flow'),
        run: () => commands.executeCommand('chatapp.publishFlow', document.uri),
      };
      const compare = { title: l10n.t('Compare'), run: () => commands.executeCommand('chatapp.compare', document.uri) };
      const actions = [
        ...(outcome === 'not-applied' && isCredentialProblem(code) ? [setCredentials()] : []),
        ...(isSandbox && outcome !== 'not-applied' ? [openSandbox(codeOf(pushed, result.data))] : []),
        ...(outcome === 'applied' && pushed.upload && !result.errors ? [publish] : []),
        ...(outcome === 'unknown' || (outcome === 'applied' && !isSandbox) ? [compare] : []),
        ...(requestId ? [{ title: l10n.t('Copy Request ID'), run: () => env.clipboard.writeText(requestId) }] : []),
        { title: l10n.t('Show Log'), run: log.show },
      ];
      const show =
        outcome === 'applied' ? showInformationMessage : outcome === 'unknown' ? showWarningMessage : showErrorMessage;
      void show(text, ...actions).then((chosen) => chosen?.run());
    },
  };
}

/** How a push ended, in the words of whoever pushed a template. */
function headline(outcome: PushResult['outcome'], noun: string, target: string): string {
  switch (outcome) {
    case 'applied':
      return l10n.t('{0} pushed to {1}.', noun, target);
    case 'not-applied':
      return l10n.t('{0} not pushed to {1}.', noun, target);
    case 'unknown':
      return l10n.t('{0} sent to {1}, but it is unknown whether it was applied.', noun, target);
  }
}

/** The code of what was pushed, which may be new. */
export function codeOf(document: ChatDocument, data?: PushResult['data']): string | undefined {
  const member = remoteOf(document)?.identity.code;
  const code = member === undefined ? undefined : (data?.[member] ?? addressOf(document)[member]);
  return typeof code === 'string' && code !== '' ? code : undefined;
}
