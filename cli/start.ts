/** What Node is given to run. It starts the command line with the code that V8 made of it when it was built. */
import path from 'node:path';
import { compiled, run } from './compiled.ts';

const main = path.join(__dirname, 'cli.main.js');
run(compiled(main), main);
