/** The command line: runs the command that is asked for, and ends with its exit code. */
import { CommanderError } from 'commander';
import { allowClosedPipe, printable, printError } from './output.ts';
import { createProgram } from './program.ts';
import { exitCodes, isUsageError } from './usage.ts';

async function main(): Promise<void> {
  try {
    await createProgram((code) => {
      process.exitCode = code;
    }).parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    } else if (isUsageError(error)) {
      printError(`${printable(error.message)}\n`);
      process.exitCode = exitCodes.usage;
    } else {
      printError(`${error instanceof Error ? error.stack : error}\n`);
      process.exitCode = exitCodes.findings;
    }
  }
}

allowClosedPipe();

void main();
