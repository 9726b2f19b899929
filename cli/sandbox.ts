import { once } from 'node:events';
import { previewPage } from '../kinds/preview.ts';
import { credentialsFromEnvironment } from '../push/providers/credentials.ts';
import { providerIds, providers } from '../push/providers/index.ts';
import { PUBLIC_ACCOUNT, type SandboxAccount } from '../sandbox/accounts.ts';
import type { Fault } from '../sandbox/faults.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { print, printable, style } from './output.ts';
import { UsageError } from './usage.ts';

interface SandboxArguments {
  port: number;
  data?: string;
  /** Seconds that a review of a template takes. */
  review?: number;
  fault: readonly Fault[];
}

/** Runs a sandbox until it is interrupted, and says who asked it for what. */
export async function runSandbox(options: SandboxArguments): Promise<number> {
  const starting = startSandbox({
    port: options.port,
    accounts: ownAccounts(),
    ...(options.data !== undefined && { data: options.data }),
    ...(options.review !== undefined && { reviewMs: options.review * 1000 }),
    faults: options.fault,
    draw: previewPage,
    onRequest: ({ operation, code }) =>
      print(`${printable(operation)} ${code === 'OK' ? style.green(code) : style.red(printable(code))}\n`),
  });
  const sandbox = await starting.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new UsageError(`Port ${options.port} is taken. Choose another with --port, or stop what listens on it.`);
  });
  const accepted = providers.map(({ credentials }) => credentials.inWords(credentials.sandbox));
  print(
    [
      `The sandbox listens on ${style.bold(sandbox.url)}. It speaks as CAMS and as Graph; nothing leaves this machine.`,
      `Open ${sandbox.url} in a browser to see its data and to try faults.`,
      `Push to it:  chatapp push FILE --endpoint ${sandbox.url} --yes`,
      `Credentials: ${accepted.join(', ')}, or those of your environment.`,
      'Stop it with Ctrl+C.',
      '',
    ].join('\n'),
  );
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await sandbox.stop();
  return 0;
}

/** Whoever has credentials in the environment pushes with them: they are accepted here too, and go nowhere. */
function ownAccounts(): SandboxAccount[] {
  const found = providerIds.flatMap((id) => {
    const credentials = credentialsFromEnvironment(id, process.env);
    if (!credentials.ok) return [];
    const { provider: _, ...parts } = credentials.value;
    return [parts];
  });
  return found.length > 0 ? [Object.assign({ ...PUBLIC_ACCOUNT }, ...found)] : [];
}
