import { readFileSync } from 'node:fs';
import { parse as parseJson } from 'jsonc-parser';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { engines, scripts } from '../package.json';
import { profiles } from './host/profiles.ts';

interface Step {
  run?: string;
  uses?: string;
  with?: Record<string, unknown>;
}

interface Job {
  'timeout-minutes'?: number;
  steps: Step[];
  strategy?: { matrix: Record<string, string[]> };
}

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const files = globSync('.github/workflows/*.yml').sort();
const read = (file: string): Workflow => parse(readFileSync(file, 'utf8'));
const workflow = (name: string) => read(`.github/workflows/${name}.yml`);
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);
const commandsOf = (of: Workflow) => stepsOf(of).flatMap(({ run }) => run ?? []);

/** The lowest version that a range of `engines` takes, without zeros at its end. */
const lowest = (range: string) => range.replace(/^\D+/, '').replace(/(\.0)+$/, '');

/** Releases of Node with long-term support, from the first to the last that is tested. */
const longTerm = ['20', '22', '24', '26'];

describe.each(files)('%s', (file) => {
  const { permissions, jobs } = read(file);

  test('names scripts of package.json', () => {
    const named = commandsOf(read(file)).flatMap((line) =>
      [...line.matchAll(/\bnpm (?:run )?(?:--silent )?(start|test|(?<=run )\S+|(?<=silent )\S+)/g)].map(
        ([, name]) => name,
      ),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !Object.hasOwn(scripts, String(name)))).toEqual([]);
  });

  test('may read the repository, and nothing else', () => {
    expect(permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(jobs)) expect(job).not.toHaveProperty('permissions');
    const checkouts = stepsOf(read(file)).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ 'persist-credentials': false });
  });

  test('uses actions of GitHub, each in one version', () => {
    for (const { uses } of stepsOf(read(file))) {
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@(v\d+|[0-9a-f]{40})$/);
    }
  });

  test('ends: every job has a limit', () => {
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
  });

  test('puts nothing of an event into a command', () => {
    for (const command of commandsOf(read(file))) expect(command).not.toContain('${{');
  });
});

describe('what is tested', () => {
  const { unit, editor } = workflow('ci').jobs;

  test('every system', () => {
    const systems = ['ubuntu-latest', 'macos-latest', 'windows-latest'];
    expect(unit?.strategy?.matrix.os).toEqual(systems);
    expect(editor?.strategy?.matrix.os).toEqual(systems);
  });

  test('the oldest Node that is promised, and every long-term release since', () => {
    const oldest = lowest(engines.node);
    const [major] = oldest.split('.');
    const expected = [oldest, ...longTerm.slice(longTerm.indexOf(String(major)) + 1)];
    expect(unit?.strategy?.matrix.node).toEqual(expected);
    expect(workflow('nightly').jobs.bench?.strategy?.matrix.node?.[0]).toBe(oldest);
  });

  test('the oldest VS Code that is promised, and a newer one', () => {
    expect(profiles.floor.vscode).toBe(lowest(engines.vscode));
    const minor = (version: string) => Number(version.split('.')[1]);
    expect(minor(profiles.latest.vscode)).toBeGreaterThan(minor(profiles.floor.vscode));
  });

  test('in the night, what takes long', () => {
    expect(commandsOf(workflow('nightly'))).toEqual(expect.arrayContaining(['npm run test:slow', 'npm run bench']));
  });
});

test('a release is a dry run unless somebody asks for more, and is packaged once', () => {
  const release = parse(readFileSync('.github/workflows/release.yml', 'utf8'));
  expect(Object.keys(release.on)).toEqual(['workflow_dispatch']);
  expect(release.on.workflow_dispatch.inputs.publish).toMatchObject({ type: 'boolean', default: false });
  expect(release.jobs.publish).toMatchObject({ needs: 'package', if: 'inputs.publish', environment: 'release' });
  const commands = (job: string): string[] => release.jobs[job].steps.flatMap(({ run }: Step) => run ?? []);
  expect(commands('package')).toEqual(expect.arrayContaining(['npm run package', 'npm pack']));
  expect(JSON.stringify(release.jobs.package)).not.toContain('secrets.');
  const published = commands('publish').filter((command) => command.includes('publish'));
  expect(published.map((command) => /\b(vsce|ovsx|npm) publish/.exec(command.replace(/@\d+/, ''))?.[1])).toEqual([
    'vsce',
    'ovsx',
    'npm',
  ]);
  expect(commands('publish').join('\n')).not.toMatch(/npm run|npm pack|vsce package/);
});

test.each(globSync(['.github/**/*.yml', 'action.yml', '.pre-commit-hooks.yaml'], { dot: true }))(
  '%s is YAML',
  (file) => {
    expect(parse(readFileSync(file, 'utf8'))).toBeTypeOf('object');
  },
);

describe('the settings of this folder', () => {
  const json = (name: string) => parseJson(readFileSync(`.vscode/${name}.json`, 'utf8'));
  const tasks: { label: string; script: string }[] = json('tasks').tasks;
  const { configurations, compounds } = json('launch');

  test('name tasks and scripts that there are', () => {
    for (const { script } of tasks) expect(Object.keys(scripts)).toContain(script);
    const labels = tasks.map(({ label }) => label);
    for (const { preLaunchTask } of configurations) if (preLaunchTask) expect(labels).toContain(preLaunchTask);
    const names = configurations.map(({ name }: { name: string }) => name);
    for (const compound of compounds) expect(names).toEqual(expect.arrayContaining(compound.configurations));
  });

  test('start the extension, and attach to the server where it listens', () => {
    expect(configurations[0]).toMatchObject({ type: 'extensionHost', request: 'launch' });
    const server = configurations.find(({ request }: { request: string }) => request === 'attach');
    expect(readFileSync('client/extension.ts', 'utf8')).toContain(`--inspect=${server.port}`);
  });

  test('wait for the line that the build prints', () => {
    const watch = json('tasks').tasks.find(({ label }: { label: string }) => label === 'watch');
    const line = /console\.log\('([^']+)'\)/.exec(readFileSync('esbuild.mjs', 'utf8'))?.[1];
    expect(line).toMatch(new RegExp(watch.problemMatcher.background.endsPattern));
  });
});
