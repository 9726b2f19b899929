/** Prints every figure that the design has a budget for. Nothing here fails a build: machines differ and are busy. */
import { benchCheck } from './check.ts';
import { benchKeystrokes } from './keystroke.ts';

async function main(): Promise<void> {
  await benchCheck();
  await benchKeystrokes();
}

void main();
