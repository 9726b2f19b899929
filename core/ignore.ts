import { TextDocument } from 'vscode-languageserver-textdocument';
import { say } from '../l10n/texts.ts';
import { groupBy } from './document/group.ts';
import { type Ignore, ignoreNextLine, openReason } from './document/ignores.ts';
import type { Span } from './document/location.ts';
import type { Finding, Located } from './finding.ts';
import limits from './limits.json' with { type: 'json' };
import type { Registry } from './registry.ts';
import { closest } from './rules/closest.ts';
import { shorten } from './rules/enumerations.ts';
import { isAboutFile } from './rules/facts.ts';
import { matcherOf } from './rules/settings.ts';

/** How such a comment is written, for messages. */
const form = `// ${ignoreNextLine} RULE: ${openReason}`;

/**
 * Takes out what comments ignore, and says which comments ignore nothing. Findings about the file itself
 * (`document/…`) are never ignored: what they find cannot be sent.
 *
 * @returns the findings that stay, and the findings of `document/ignore-unused`
 */
export function ignore(
  registry: Registry,
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  text: string,
): { kept: Finding[]; unused: Located[] } {
  const lines = TextDocument.create('', '', 0, text);
  const onLine = new Map(
    [...groupBy(findings, ({ range }) => [range.start.line])].map(([line, group]) => [
      line,
      [...new Set(group.map(({ rule }) => rule))].filter((rule) => !isAboutFile(registry, rule)),
    ]),
  );
  /** Lines and rules, so that many comments above many findings cost no more than both together. */
  const silenced = new Set<string>();
  const unused: Located[] = [];
  let lookedUp = 0;
  // The message is created only where it is shown: to find the rule that was meant takes a millisecond.
  const complain = ({ start, end }: Span, message: () => string, comment?: Span) => {
    if (unused.length >= limits.document.findingsPerRule) return;
    unused.push({
      rule: 'document/ignore-unused',
      pointer: '',
      range: { start: lines.positionAt(start), end: lines.positionAt(end) },
      message: message(),
      ...(comment && { suggest: [{ title: say`Remove the comment`, edits: [{ erase: comment }] }] }),
    });
  };
  for (const { span, rules: named, reason, target } of ignores) {
    if (named.length === 0) {
      complain(
        span,
        () => say`This comment ignores nothing as it is written. Write ${form} above the line that is meant.`,
      );
      continue;
    }
    if (reason === '') {
      complain(
        span,
        () => say`This comment does not say why, so nothing is ignored. Give the reason behind a colon: ${form}`,
      );
      continue;
    }
    const line = target === undefined ? -1 : lines.positionAt(target).line;
    for (const { pattern, span: name } of named) {
      const matches = matcherOf(pattern);
      const found = (onLine.get(line) ?? []).filter(matches);
      for (const rule of found) silenced.add(`${line} ${rule}`);
      if (found.length === 0)
        complain(
          name,
          () => whyNothing(registry, pattern, matches, ++lookedUp <= mostLookedUp),
          named.length === 1 ? span : undefined,
        );
    }
  }
  return { kept: findings.filter(({ rule, range }) => !silenced.has(`${range.start.line} ${rule}`)), unused };
}

/** For so many misspelled rules of a document the ones that were meant are looked up. */
const mostLookedUp = 20;

function whyNothing(
  registry: Registry,
  pattern: string,
  matches: (rule: string) => boolean,
  canLookUp: boolean,
): string {
  const ids = Object.keys(registry.rules);
  const meant = ids.filter(matches);
  if (meant.length === 0) {
    const near = canLookUp ? closest(pattern, ids) : undefined;
    const help = near ? say`Did you mean ${near}?` : say`Write the id that the finding names.`;
    return say`There is no rule "${shorten(pattern)}", so nothing is ignored here. ${help}`;
  }
  if (meant.every((rule) => isAboutFile(registry, rule))) {
    return say`What ${shorten(pattern)} finds is about the file itself and cannot be ignored. Remove the comment, and mend the file.`;
  }
  return say`${shorten(pattern)} finds nothing on the next line, so nothing is ignored here. Remove the comment.`;
}
