import {
  CustomExecution,
  EventEmitter,
  type ExtensionContext,
  l10n,
  type Pseudoterminal,
  Task,
  TaskGroup,
  TaskScope,
  tasks,
  workspace,
} from 'vscode';
import { compactLine } from '../../core/compact.ts';
import { plain } from '../../l10n/plain.ts';
import type { CheckedDocument, Server } from './languageClient.ts';

const type = 'chatapp';
/** A line can be as long as its message. */
const longest = { longest: 4000 };

/**
 * The task `chatapp: check`: it checks every document of the workspace, prints what is wrong line by line, and fails
 * where there are errors. It has no problem matcher, because the Problems view has these findings already; `$chatapp`
 * is for tasks that run the command line.
 */
export function registerCheckTask(context: ExtensionContext, server: Server): void {
  const make = (definition = { type, task: 'check' }) => {
    const run = new CustomExecution(async () => terminal(server));
    const task = new Task(definition, TaskScope.Workspace, 'check', type, run);
    task.group = TaskGroup.Build;
    task.detail = l10n.t('Check all documents of the workspace');
    return task;
  };
  context.subscriptions.push(
    tasks.registerTaskProvider(type, {
      provideTasks: () => [make()],
      resolveTask: ({ definition }) =>
        definition.task === 'check' ? make({ ...definition, task: 'check' }) : undefined,
    }),
  );
}

/** A terminal that shows one check, and has ended then. */
function terminal(server: Server): Pseudoterminal {
  const written = new EventEmitter<string>();
  const closed = new EventEmitter<number>();
  const print = (line: string) => written.fire(`${plain(line, longest)}\r\n`);
  return {
    onDidWrite: written.event,
    onDidClose: closed.event,
    open: async () => {
      print(l10n.t('Checking documents'));
      const checked = await server.checkAll();
      for (const { uri, findings } of checked) {
        for (const finding of findings) print(compactLine(workspace.asRelativePath(uri), finding));
      }
      print(summary(checked));
      const hasErrors = checked.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
      closed.fire(hasErrors ? 1 : 0);
    },
    close: () => {},
  };
}

function summary(checked: readonly CheckedDocument[]): string {
  const count = (asked: string) =>
    checked.reduce((sum, { findings }) => sum + findings.filter(({ severity }) => severity === asked).length, 0);
  const documents = checked.length === 1 ? l10n.t('1 document') : l10n.t('{0} documents', checked.length);
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  if (errors + warnings + infos === 0) return l10n.t('{0}: no problems.', documents);
  const parts = [
    errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors),
    warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings),
    infos === 1 ? l10n.t('1 info') : l10n.t('{0} infos', infos),
  ];
  return l10n.t('{0}: {1}.', documents, parts.join(', '));
}
