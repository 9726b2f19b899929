/** What the extension host loads: collects the tests, runs them, and prints how many passed. */
import Mocha from 'mocha';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, reporter: 'spec' });
  // Requiring a test file declares its tests in mocha's globals, which must be there first.
  mocha.suite.emit('pre-require', globalThis, 'chatapp', mocha);
  await import('./extension.test.ts');
  await import('./authoring.test.ts');
  await import('./remote.test.ts');
  const runner = await new Promise<Mocha.Runner>((resolve) => {
    const running = mocha.run(() => resolve(running));
  });
  const { passes = 0, failures = 0 } = runner.stats ?? {};
  console.log(`${passes} passed, ${failures} failed`);
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
