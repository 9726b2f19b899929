/** Prints what the repository that it stands in does with a greeting, the kind that new-kind.test.ts adds to a copy. */
import type { CompletionItem } from 'vscode-languageserver';
import { check, fixAll, rulePage } from '../../kinds/index.ts';
import { useTexts } from '../../l10n/texts.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { translationsIn } from '../../scripts/translations.mjs';
import { completion } from '../../server/features/completion.ts';
import { hover } from '../../server/features/hover.ts';
import { documentSymbols } from '../../server/features/symbols.ts';
import { summaryOf, workspaceSymbols } from '../../server/features/workspace.ts';
import { emptyIndex } from '../../server/features/workspaceIndex.ts';
import { type Marked, marked } from '../features/marked.ts';
import { rpc } from '../sandbox/client.ts';

/** What is wrong with a document. */
interface Judged {
  kind: string | null;
  rules: readonly string[];
}

/** What the features know. */
export interface Known {
  clean: Judged;
  wrong: Judged;
  fixed: string;
  beginnings: readonly string[];
  members: readonly string[];
  hover: string;
  outline: readonly string[];
  found: readonly string[];
  chinese: string | undefined;
  page: string | undefined;
  /** What the sandbox answers to a write, and then to a read. */
  sandbox: readonly object[];
}

const wrong = '{"GreetingName": "welcome", "GreetingNote": 4711}';
const document = '{"GreetingName": "welcome", "GreetingNote": "For new customers"|}';

function judged(text: string): Judged {
  const { kind, findings } = check(text);
  return { kind, rules: findings.map(({ rule }) => rule) };
}

const labels = ({ view, position }: Marked): string[] =>
  completion(view, position, emptyIndex, { snippets: true, labelDetails: true, suggestsAgain: true }).map(
    ({ label }: CompletionItem) => label,
  );

async function pushed(): Promise<object[]> {
  const sandbox = await startSandbox({ port: 0 });
  const write = await rpc(sandbox, 'ModifyGreeting', { GreetingName: 'welcome', GreetingNote: 'For new customers' });
  const read = await rpc(sandbox, 'GetGreeting', { GreetingName: 'welcome' });
  await sandbox.stop();
  return [write, read].map(({ status, body: { Code, Data } }) => ({ status, Code, Data }));
}

async function known(): Promise<Known> {
  const { view } = marked(document);
  const named = marked(document.replace('|', '').replace('"GreetingName', '"|GreetingName'));
  const english = {
    clean: judged(document.replace('|', '')),
    wrong: judged(wrong),
    fixed: fixAll(wrong).text,
    beginnings: labels(marked('|')),
    members: labels(marked('{"GreetingName": "welcome", |}')),
    hover: JSON.stringify(hover(named.view, named.position)?.contents),
    outline: documentSymbols(view).map(({ name }) => name),
    found: workspaceSymbols([summaryOf(view)], 'wel').map(({ name, containerName }) => `${containerName} ${name}`),
    sandbox: await pushed(),
    page: rulePage('greeting/name-required'),
  };
  useTexts(translationsIn('.', 'zh-cn'));
  return { ...english, chinese: check('{"GreetingNote": "For new customers"}').findings[0]?.message };
}

void known().then((all) => console.log(JSON.stringify(all)));
