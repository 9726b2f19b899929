/**
 * Writes the code cache of the command line: what V8 made of it by the end of a check. Node itself keeps such caches
 * from 22.1 on, where it is asked to; Node 20 does not.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeCacheOf, compiled, run } from '../cli/compiled.ts';

const main = path.resolve('dist/cli.main.js');
const script = compiled(main);
process.argv = [process.execPath, main, 'check', '--format', 'json', 'examples'];
process.stdout.write = () => true;
let hasFailed = false;
process.once('uncaughtExceptionMonitor', () => {
  hasFailed = true;
});
process.once('exit', (code) => {
  // The examples have mistakes to show, which is no failure.
  if (hasFailed || code > 1) return;
  writeFileSync(codeCacheOf(main), script.createCachedData());
  process.exitCode = 0;
});
run(script, main);
