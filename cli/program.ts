/** The arguments of the command line: each command leaves the work to a file of its own. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../package.json';
import { type Fault, faultKinds } from '../sandbox/faults.ts';
import { formats, runCheck } from './check.ts';
import { runFix } from './fix.ts';
import { load } from './load.ts';
import { print, printError } from './output.ts';

type Finish = (code: number) => void;

const format = (choices: readonly string[]) =>
  new Option('--format <format>', 'how to print').choices(choices).default('pretty');

const allowEmpty = () => new Option('--allow-empty', 'a folder or pattern without documents is no mistake');

const spaceOption = () => new Option('--space <id...>', 'the spaces to list; those of the documents when left out');

const journalOption = () =>
  new Option('--journal <file>', 'what is known of the targets; else the nearest chatapp.journal.json');

/** Loaded when it is asked for: what no check needs is more than what one does. */
const remote = (): Promise<typeof import('./remote.ts')> => load('remote.js', () => import('./remote.js' as string));

/** Every command with its arguments. @param finish is told the exit code */
export function createProgram(finish: Finish): Command {
  const chatapp = new Command('chatapp')
    .description('Check WhatsApp templates, flows and conversational automation, and push them.')
    .version(version)
    .configureOutput({ writeOut: print, writeErr: printError })
    .exitOverride();
  addChecking(chatapp, finish);
  addRemote(chatapp, finish);
  addHelping(chatapp, finish);
  // Without this a command has commander's own exit and output.
  for (const command of chatapp.commands) command.copyInheritedSettings(chatapp);
  return chatapp;
}

/** What looks at documents on this machine. */
function addChecking(chatapp: Command, finish: Finish): void {
  chatapp
    .command('check')
    .description('check documents: exit code 1 when there are errors')
    .argument('[paths...]', 'files, folders and globs; the current folder when there are none')
    .addOption(format(formats))
    .option('--max-warnings <count>', 'fail when there are more warnings than this', countArgument)
    .option('--quiet', 'show errors only')
    .addOption(allowEmpty())
    .option('--stdin', 'check what comes in on standard input')
    .option('--stdin-filename <path>', 'the path to show for it')
    .option('--kind <kind>', 'what the files are, whatever they look like: a kind such as flow-json')
    .action(async (paths, options) => finish(await runCheck(paths, options)));
  chatapp
    .command('fix')
    .description('fix what is safe to fix: exit code 1 when errors are left')
    .argument('[paths...]', 'files, folders and globs; the current folder when there are none')
    .option('--dry-run', 'show what would change and write nothing')
    .addOption(allowEmpty())
    .action(async (paths, options) => finish(await runFix(paths, options)));
}

/** What reaches a provider, or is one. */
function addRemote(chatapp: Command, finish: Finish): void {
  chatapp
    .command('push')
    .description('push documents, each once: exit code 1 when one was not applied, 3 when an outcome is unknown')
    .argument('<files...>', 'files, folders and globs')
    .option('--target <name>', 'where to: sandbox, cams, meta, or one of chatapp.targets')
    .option('--endpoint <url>', 'where to, by address; uses the credentials of the environment')
    .option('--dry-run', 'show the request and send nothing')
    .option('--yes', 'confirm the push, its warnings and what is known of the remote')
    .option('--overwrite', 'overwrite what somebody else wrote, or changed since your last push or pull')
    .option('--create', 'create what the target does not have')
    .addOption(journalOption())
    .addOption(allowEmpty())
    .option('--trust-workspace', 'let the settings of this workspace name addresses to push to')
    .option('--profile <name>', 'a profile of the aliyun CLI, instead of the credentials of the environment')
    .addOption(format(['pretty', 'json']))
    .action(async (files, options) => finish(await (await remote()).runPush(files, options)));
  addStateChanges(chatapp, finish);
  chatapp
    .command('pull')
    .description('take over what was changed at a target: exit code 1 when one could not be read, or both were changed')
    .addOption(new Option('--ours', 'keep the file where both were changed').conflicts('theirs'))
    .option('--theirs', 'take the target where both were changed')
    .argument('[files...]', 'files, folders and globs; with --all where to look for them, else the current folder')
    .option('--all', 'pull everything that the target has; what has no file gets a new one')
    .addOption(spaceOption())
    .option('--into <folder>', 'where new files are written; the current folder when left out')
    .option('--target <name>', 'where to read: cams, meta, or one of chatapp.targets')
    .option('--endpoint <url>', 'where to read, by address; uses the credentials of the environment')
    .addOption(allowEmpty())
    .option('--trust-workspace', 'let the settings of this workspace name addresses to push to')
    .option('--profile <name>', 'a profile of the aliyun CLI, instead of the credentials of the environment')
    .addOption(journalOption())
    .action(async (files, options) => finish(await (await remote()).runPull(files, options)));
  chatapp
    .command('list')
    .description('list the templates and flows at a target, and which of them have a file here')
    .argument('[paths...]', 'where to look for files; the current folder when left out')
    .option('--target <name>', 'where to read: cams, or one of chatapp.targets')
    .option('--endpoint <url>', 'where to read, by address; uses the credentials of the environment')
    .addOption(spaceOption())
    .option('--trust-workspace', 'let the settings of this workspace name addresses to push to')
    .option('--profile <name>', 'a profile of the aliyun CLI, instead of the credentials of the environment')
    .addOption(format(['pretty', 'json']))
    .action(async (paths, options) => finish(await (await remote()).runList(paths, options)));
  chatapp
    .command('diff')
    .description('show what a push would change: exit code 1 when something differs')
    .argument('<files...>', 'files, folders and globs')
    .option('--target <name>', 'where to read: cams, meta, or one of chatapp.targets')
    .option('--endpoint <url>', 'where to read, by address; uses the credentials of the environment')
    .addOption(allowEmpty())
    .option('--trust-workspace', 'let the settings of this workspace name addresses to push to')
    .option('--profile <name>', 'a profile of the aliyun CLI, instead of the credentials of the environment')
    .action(async (files, options) => finish(await (await remote()).runDiff(files, options)));
  chatapp
    .command('sandbox')
    .description('run a provider to try things on, on this machine')
    .option('--port <number>', 'the port to listen on; a free one when 0', portArgument, 0)
    .option('--data <file>', 'keep what is pushed in this file')
    .option('--review <seconds>', 'review templates after an edit, for so long', countArgument)
    .option('--fault <kind[:operation]>', `what goes wrong, once each: ${faultKinds.join(', ')}`, faultArgument, [])
    .action(async (options) => {
      finish(await (await remote()).runSandbox(options));
    });
}

/** What changes the state of a flow. */
function addStateChanges(chatapp: Command, finish: Finish): void {
  const add = (name: 'publish' | 'deprecate', description: string) =>
    chatapp
      .command(name)
      .description(`${description}: exit code 1 when one was not, 3 when an outcome is unknown`)
      .argument('<files...>', 'documents of flows, or Flow JSON')
      .option('--target <name>', 'where: sandbox, cams, meta, or one of chatapp.targets')
      .option('--endpoint <url>', 'where, by address; uses the credentials of the environment')
      .option('--dry-run', 'show the request and send nothing')
      .option('--yes', 'confirm it')
      .addOption(allowEmpty())
      .option('--trust-workspace', 'let the settings of this workspace name addresses to push to')
      .option('--profile <name>', 'a profile of the aliyun CLI, instead of the credentials of the environment')
      .addOption(format(['pretty', 'json']));
  add('publish', 'publish flows, so that customers can open them').action(async (files, options) =>
    finish(await (await remote()).runPublish(files, options)),
  );
  add('deprecate', 'deprecate flows, which cannot be undone').action(async (files, options) =>
    finish(await (await remote()).runDeprecate(files, options)),
  );
}

/** What helps people and editors. */
function addHelping(chatapp: Command, finish: Finish): void {
  chatapp
    .command('explain')
    .description('explain a rule, or list those whose id or title has a word')
    .argument('[rule]', 'its id, such as template/body-too-long, or a part of it; all rules when left out')
    .action(async (rule) => (await remote()).runExplain(rule));
  chatapp
    .command('lsp')
    .description('run the language server')
    .requiredOption('--stdio', 'over standard input and output')
    .action(() => load('server.js', () => import('./server.js' as string)));
  chatapp
    .command('preview')
    .description('show messages as the customer will see them')
    .argument('<files...>', 'files, folders and globs')
    .addOption(
      new Option('--format <format>', 'how to show them')
        .choices(['text', 'svg', 'html', 'json', 'markdown'])
        .default('text'),
    )
    .option('--out <file>', 'where to write it; a folder where there are several')
    .option('--against <target or revision>', 'show what changed since, such as HEAD or origin/main')
    .option('--sample <name=value>', 'a value for a variable, instead of its sample', sampleArgument, new Map())
    .option('--theme <name>', 'the colors of pictures and pages: auto, light, dark, contrast-dark, …', 'auto')
    .option('--ascii', 'draw frames and icons with ASCII characters')
    .addOption(allowEmpty())
    .option('--trust-workspace', 'let the settings of this workspace name addresses to read from')
    .option('--profile <name>', 'a profile of the aliyun CLI, instead of the credentials of the environment')
    .action(async (files, options) => finish(await (await remote()).runPreview(files, options)));
  chatapp
    .command('new')
    .description('write a document to begin with, or list what there is to begin with')
    .argument('[kind]', 'what to begin with, such as template; a list when left out')
    .argument('[name]', 'the name of the template or flow, and of its file')
    .action(async (kind, name) => finish(await (await remote()).runNew(kind, name)));
}

function countArgument(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Give a whole number, 0 or more.');
  return Number(text);
}

function faultArgument(text: string, earlier: readonly Fault[]): Fault[] {
  const [word = '', operation] = text.split(':');
  const kind = faultKinds.find((known) => known === word);
  if (!kind) throw new InvalidArgumentError(`Write one of ${faultKinds.join(', ')}, with :OPERATION if you like.`);
  return [...earlier, { kind, times: 1, ...(operation && { operation }) }];
}

function sampleArgument(text: string, earlier: ReadonlyMap<string, string>): Map<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write the name of a variable, =, and its value: name=Ana');
  return new Map([...earlier, [text.slice(0, at), text.slice(at + 1)]]);
}

function portArgument(text: string): number {
  const port = countArgument(text);
  if (port > 65535) throw new InvalidArgumentError('A port is at most 65535.');
  return port;
}
