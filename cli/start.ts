/**
 * The file that Node is given to run. Node 22 and later keep what they compiled, in a folder of the system's temporary
 * one, so it asks for that before the rest is loaded. Where nothing can be written there, Node compiles as ever.
 */
import module from 'node:module';
import { incomplete } from './load.ts';
import { printError } from './output.ts';
import { exitCodes } from './usage.ts';

const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
enableCompileCache?.();

import('./cli.main.js' as string).catch((error) => {
  printError(`${incomplete('cli.main.js', error)}\n`);
  process.exitCode = exitCodes.usage;
});
