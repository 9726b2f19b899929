import { commands, type Event, EventEmitter, type ExtensionContext, env, l10n, Uri } from 'vscode';
import { sandboxTarget, type Target } from '../../push/target.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Server } from '../language/languageClient.ts';
import type { Log } from '../window/log.ts';
import { showInformationMessage } from '../window/shown.ts';

export interface EmbeddedSandbox {
  /** Starts it when it does not run. */
  start(): Promise<Target>;
  /** Where it is; on port 0 while it does not run. */
  target(): Target;
  isRunning(): boolean;
  /** Fires when it has started. */
  onStart: Event<void>;
  /** Fires when it stops, and what it had is forgotten. */
  onStop: Event<void>;
}

/**
 * The button that opens the page of the sandbox.
 *
 * @param code what the page shows first
 */
export const openSandbox = (code?: string) => ({
  title: l10n.t('Open in Sandbox'),
  run: () => commands.executeCommand('chatapp.openSandbox', code),
});

/** The sandbox in the extension's own process. It starts with the first push to it, and ends with the window. */
export function createSandbox(context: ExtensionContext, server: Server, log: Log): EmbeddedSandbox {
  let running: Promise<Sandbox> | undefined;
  let url: string | undefined;
  const started = new EventEmitter<void>();
  const stopped = new EventEmitter<void>();
  const target = () => sandboxTarget(url ?? 'http://127.0.0.1:0');
  const start = async () => {
    running ??= import('../../sandbox/sandbox.ts').then(({ startSandbox }) =>
      startSandbox({
        onRequest: ({ operation, code }) => log.info(`The sandbox answered ${operation} with ${code}.`),
        draw: async (document) => (await server.draw(document)) ?? null,
      }),
    );
    try {
      const { url: address } = await running;
      const isNew = url === undefined;
      url = address;
      if (isNew) started.fire();
    } catch (error) {
      running = undefined;
      throw error;
    }
    return target();
  };
  const stop = async () => {
    const sandbox = await running?.catch(() => undefined);
    running = undefined;
    url = undefined;
    await sandbox?.stop();
    stopped.fire();
  };
  context.subscriptions.push(
    started,
    stopped,
    { dispose: () => void stop() },
    commands.registerCommand('chatapp.startSandbox', async () => {
      const [address = ''] = Object.values((await start()).endpoints);
      log.info(`The sandbox listens on ${address}.`);
      const open = openSandbox();
      void showInformationMessage(
        l10n.t('The sandbox runs at {0}. It acts as CAMS and as Meta; nothing leaves this machine.', address),
        open,
      ).then((chosen) => chosen?.run());
    }),
    commands.registerCommand('chatapp.openSandbox', async (about?: unknown) => {
      const [address = ''] = Object.values((await start()).endpoints);
      // What a page of it shows first.
      const fragment = typeof about === 'string' ? about : '';
      await env.openExternal(Uri.parse(address).with({ fragment }));
    }),
    commands.registerCommand('chatapp.stopSandbox', async () => {
      if (!running) {
        void showInformationMessage(l10n.t('No sandbox is running.'));
        return;
      }
      await stop();
      void showInformationMessage(l10n.t('The sandbox has stopped, and its data is gone.'));
    }),
  );
  return { start, target, isRunning: () => url !== undefined, onStart: started.event, onStop: stopped.event };
}
