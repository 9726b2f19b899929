// npm runs this after an installation in a checkout, before it packs, and where it installs this repository from git,
// as pre-commit does. There `npm install --global` passes its own options on, so that nothing is in the clone yet.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const { npm_config_global: _global, ...env } = process.env;
const run = (command) => execSync(command, { stdio: 'inherit', env });

if (!existsSync('node_modules/esbuild')) run('npm ci --ignore-scripts --include=dev');
run('npm run --silent build');
