import { TextDocument } from 'vscode-languageserver-textdocument';
import { changeBetween, changesOf, spliced } from '../../core/document/edits.ts';
import { type Parsed, parse } from '../../core/document/parse.ts';
import type { Finding, Range } from '../../core/finding.ts';
import { rulePage, rules } from '../../kinds/index.ts';
import { version } from '../../package.json';
import type { FileReport } from '../checked.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' };

/** The findings as a SARIF 2.1.0 log, which code scanning services read. Files are told from the working folder. */
export function sarifReport(files: readonly FileReport[]): string {
  const found = new Set(files.flatMap(({ result }) => result.findings.map(({ rule }) => rule)));
  const ids = [...found].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'ChatApp', semanticVersion: version, rules: ids.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) => {
          const read = file.text === undefined ? undefined : readOnce(file.text);
          return file.result.findings.map((finding) => resultOf(file, read, finding, ids));
        }),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor(id: string): object {
  const rule = rules[id];
  if (!rule) return { id };
  return {
    id,
    shortDescription: { text: `${rule.title}.` },
    fullDescription: { text: rule.why.replaceAll('`', ''), markdown: rule.why },
    help: { text: rule.why.replaceAll('`', ''), markdown: rulePage(id) },
    defaultConfiguration: { level: levels[rule.severity] },
  };
}

/** A text as every fix of it needs it, so that a thousand findings cost one reading. */
interface Read {
  parsed: Parsed;
  lines: TextDocument;
}

function readOnce(text: string): Read {
  const parsed = parse(text);
  return { parsed, lines: TextDocument.create('', '', 0, parsed.text) };
}

function resultOf({ path }: FileReport, read: Read | undefined, finding: Finding, ids: readonly string[]): object {
  const { rule, severity, message, pointer, range, related } = finding;
  const artifactLocation = { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
  const physical = (place: Range) => ({ physicalLocation: { artifactLocation, region: region(place) } });
  const change = read && fixOf(read, finding);
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    message: { text: message },
    locations: [{ ...physical(range), logicalLocations: [{ fullyQualifiedName: pointer, kind: 'member' }] }],
    ...(related && {
      relatedLocations: related.map((place, id) => ({
        id,
        ...physical(place.range),
        message: { text: place.message },
      })),
    }),
    ...(change && {
      fixes: [
        {
          description: { text: change.title },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{ deletedRegion: region(change.range), insertedContent: { text: change.text } }],
            },
          ],
        },
      ],
    }),
  };
}

/** The safe fix of a finding as the replacement of one stretch of the text. */
function fixOf({ parsed, lines }: Read, { fix }: Finding): { title: string; range: Range; text: string } | undefined {
  if (!fix) return undefined;
  const changes = changesOf(parsed.text, parsed.tree(), fix.edits);
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) return undefined;
  // Only the stretch that the fix is about is compared, not the whole text.
  const before = parsed.text.slice(first.start, last.end);
  const moved = changes.map(({ start, end, text }) => ({ start: start - first.start, end: end - first.start, text }));
  const change = changeBetween(before, spliced(before, moved));
  if (!change) return undefined;
  const at = (offset: number) => lines.positionAt(first.start + offset);
  return { title: fix.title, range: { start: at(change.start), end: at(change.end) }, text: change.text };
}

const region = ({ start, end }: Range) => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});
