import { once } from 'node:events';
import pc from 'picocolors';
import { credentialsFromEnvironment, SANDBOX_CREDENTIALS } from '../push/credentials.ts';
import { startSandbox } from '../sandbox/server.ts';

/** Runs a sandbox until it is interrupted, and says who asked it for what. */
export async function runSandbox(options: { port: number; data?: string }): Promise<number> {
  // Whoever has credentials in the environment pushes with them: they are accepted here too, and go nowhere.
  const own = (['cams', 'meta'] as const).flatMap((provider) => {
    const found = credentialsFromEnvironment(provider, process.env);
    return found.ok ? [found.value] : [];
  });
  const sandbox = await startSandbox({
    port: options.port,
    credentials: own,
    ...(options.data !== undefined && { data: options.data }),
    onRequest: ({ operation, code }) =>
      process.stdout.write(`${operation} ${code === 'OK' ? pc.green(code) : pc.red(code)}\n`),
  });
  const { accessKeyId, accessKeySecret } = SANDBOX_CREDENTIALS.cams;
  process.stdout.write(
    [
      `The sandbox listens on ${pc.bold(sandbox.url)}. It speaks as CAMS and as Graph; nothing leaves this machine.`,
      `Push to it:  chatapp push FILE --endpoint ${sandbox.url} --yes`,
      `Credentials: AccessKey ${accessKeyId} / ${accessKeySecret}, token ${SANDBOX_CREDENTIALS.meta.token}, or those of your environment.`,
      'Stop it with Ctrl+C.',
      '',
    ].join('\n'),
  );
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await sandbox.stop();
  return 0;
}
