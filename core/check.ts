import type { Node } from 'jsonc-parser';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { say, translate } from '../l10n/texts.ts';
import type { CheckedDocument } from './document/document.ts';
import { ignoresIn } from './document/ignores.ts';
import {
  headOf,
  keyOf,
  nodeAt,
  pathAround,
  type Span,
  spanInString,
  spanOf,
  wholeCharacters,
} from './document/location.ts';
import { isObject } from './document/members.ts';
import type { Parsed } from './document/parse.ts';
import { toPointer } from './document/path.ts';
import type { Finding, Located, Range } from './finding.ts';
import { ignore } from './ignore.ts';
import type { Dialect } from './kind.ts';
import { dialectOf, type Registry } from './registry.ts';
import { reportsOnValues } from './rules/document-values.ts';
import { shorten } from './rules/enumerations.ts';
import { kindUnknown } from './rules/looks-like.ts';
import type { Fix, Report, Reported } from './rules/rule.ts';
import { runRules } from './rules/run.ts';
import { type RuleSettings, settingOf, severityOf } from './rules/settings.ts';

export type { Finding, Position } from './finding.ts';

export interface CheckOptions {
  /** Severities by rule id or pattern, as in the setting `chatapp.rules`. */
  rules?: RuleSettings;
  /** The id of the kind that the document is meant to be; what it says decides when left out. */
  kind?: string;
  /** The name, path or address of its file: kinds of document can be told by how it ends. */
  file?: string;
  /** Told when a rule fails instead of finding; its other findings stay. */
  onRuleError?: (rule: string, error: unknown) => void;
}

/** What only our own callers say of a check. */
export interface InnerOptions extends CheckOptions {
  /** How many findings a rule may have; as many as anybody reads when left out. */
  most?: number;
  /** Given what the rules read, for a caller who asks more of it; not called for what is of no kind. */
  onModel?: (dialect: Dialect, model: unknown) => void;
  /** Whether only findings with a safe fix are asked for: the places of all others need not be found. */
  isOnlyFixable?: boolean;
}

/** The document, or the value of a text that is not known to be one; and what is wrong with it. */
export type CheckResult = (CheckedDocument | NoDocument) & {
  /** In the order of the text. */
  findings: Finding[];
};

interface NoDocument {
  kind: null;
  provider: null;
  /** Of what could be read; null when nothing could. */
  value: unknown;
}

/** The result as our own code reads it: the document is one thing, and no caller puts it together again. */
export type Checked = CheckResult & { document: CheckedDocument | null };

/** A check's result as programs get it. */
export function toCheckResult({ document: _, ...result }: Checked): CheckResult {
  return result;
}

/** Checks a document that has been read, by the rules of a registry. Never throws, whatever the text. */
export function checkParsed(registry: Registry, parsed: Parsed, options: InnerOptions = {}): Checked {
  const { rules } = registry;
  const setting = settingOf(options.rules ?? {});
  const dialect = isObject(parsed.value) ? dialectOf(registry, parsed.value, options) : undefined;
  let document: CheckedDocument | null = null;
  let reported: Reported[] = [];
  if (dialect && isObject(parsed.value)) {
    document = { kind: dialect.kind.id, provider: dialect.provider, value: parsed.value };
    reported = runRules(registry, dialect, parsed.value, setting, {
      text: parsed.text,
      onError: options.onRuleError,
      most: options.most,
      onModel: options.onModel && ((model) => options.onModel?.(dialect, model)),
    });
  } else if (parsed.tooDeepAt === undefined && parsed.problems.length === 0) {
    reported = [{ rule: 'document/kind-unknown', report: { at: [], ...kindUnknown(registry, parsed.value) } }];
  }
  reported.push(...reportsOnValues(parsed.text, parsed.value, reported));
  // A report of something without effect silences others, so it is kept.
  const asked = options.isOnlyFixable ? reported.filter(({ report }) => report.fix || report.hasNoEffect) : reported;
  const located = hasNothingToSay(parsed, asked) ? [] : locate(registry, parsed, asked);
  const withSeverity = (finding: Located): Finding[] => {
    const rule = rules[finding.rule];
    const severity = rule ? severityOf(rule.severity, finding.severity, setting(finding.rule)) : 'error';
    return severity === 'off' ? [] : [{ ...finding, severity }];
  };
  const ignores = parsed.isPlain ? [] : ignoresIn(parsed.text);
  let findings = located.flatMap(withSeverity);
  if (ignores.length > 0) {
    const { kept, unused } = ignore(registry, findings, ignores, parsed.text);
    // In a broken text it is unknown what the rules would find.
    const isWhole = dialect !== undefined && parsed.problems.length === 0;
    findings = isWhole ? [...kept, ...unused.flatMap(withSeverity)].sort(byPlace) : kept;
  }
  findings = joined(withoutIneffective(registry, findings, reported), parsed.text);
  const noDocument: NoDocument = { kind: null, provider: null, value: parsed.value ?? null };
  return { ...(document ?? noDocument), findings, document };
}

/**
 * One fault, one finding: if something is reported to have no effect, schema findings inside of it are dropped.
 * Buttons and cards are to be moved, not removed, so findings inside of them stay.
 */
function withoutIneffective({ rules }: Registry, findings: Finding[], reported: readonly Reported[]): Finding[] {
  if (!reported.some(({ report }) => report.hasNoEffect)) return findings;
  const found = new Set(findings.map(({ rule, pointer }) => `${rule} ${pointer}`));
  const ineffective = new Set<string>();
  for (const { rule, report } of reported) {
    const pointer = toPointer(report.at);
    if (report.hasNoEffect && found.has(`${rule} ${pointer}`)) ineffective.add(pointer);
  }
  return findings.filter(({ rule, pointer }) => rules[rule]?.on !== 'schema' || !hasNoEffect(pointer, ineffective));
}

function hasNoEffect(pointer: string, ineffective: ReadonlySet<string>): boolean {
  if (ineffective.has(pointer)) return true;
  for (let end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    const around = pointer.slice(0, end);
    if (ineffective.has(around) && !/\/(Buttons|Cards)$/.test(around)) return true;
  }
  return false;
}

/**
 * Findings that say the same of neighbors, such as the entries of a list, are one: nothing but a comma and space is
 * between them. Those with fixes stay apart, since each is fixed by itself.
 */
function joined(findings: Finding[], text: string): Finding[] {
  const isAlike = (a: Finding, b: Finding) =>
    a.rule === b.rule && a.message === b.message && ![a, b].some(({ fix, suggest }) => fix ?? suggest);
  if (!findings.some((finding, index) => index > 0 && isAlike(findings[index - 1] as Finding, finding)))
    return findings;
  const lines = TextDocument.create('', '', 0, text);
  const kept: Finding[] = [];
  for (const finding of findings) {
    const last = kept.at(-1);
    const between = last && { start: last.range.end, end: finding.range.start };
    if (last && between && isAlike(last, finding) && /^\s*,?\s*$/.test(lines.getText(between))) {
      kept[kept.length - 1] = { ...last, range: { start: last.range.start, end: finding.range.end } };
    } else kept.push(finding);
  }
  return kept;
}

const byPlace = ({ range: a }: Finding, { range: b }: Finding) =>
  a.start.line - b.start.line || a.start.character - b.start.character;

function hasNothingToSay(parsed: Parsed, reported: readonly Reported[]): boolean {
  const { problems, duplicates, tooDeepAt } = parsed;
  return reported.length === 0 && problems.length === 0 && duplicates.length === 0 && tooDeepAt === undefined;
}

/** Turns places into ranges, and leaves out what a broken text cannot prove. */
function locate({ rules }: Registry, parsed: Parsed, reported: readonly Reported[]): Located[] {
  const { text } = parsed;
  const lines = TextDocument.create('', '', 0, text);
  const rangeOf = (span: Span): Range => {
    const { start, end } = wholeCharacters(span, text);
    return { start: lines.positionAt(start), end: lines.positionAt(end) };
  };
  const found: { start: number; finding: Located }[] = [];
  const add = (span: Span, finding: Omit<Located, 'range'>) =>
    found.push({ start: span.start, finding: { ...finding, range: rangeOf(span) } });

  if (parsed.tooDeepAt !== undefined) {
    add({ start: parsed.tooDeepAt, end: parsed.tooDeepAt + 1 }, { ...tooDeep, message: translate(tooDeep.message) });
  }
  for (const problem of parsed.problems) {
    const pointer = toPointer(pathAround(parsed.tree(), problem.start));
    const { message, suggest } = problem;
    add(problem, { rule: 'document/syntax', pointer, message: translate(message), ...(suggest && { suggest }) });
  }
  for (const { key, first } of parsed.duplicates) {
    const pointer = toPointer([...pathAround(parsed.tree(), key.offset), key.value]);
    const name = shorten(key.value);
    add(spanOf(key, text), {
      rule: 'document/duplicate-key',
      pointer,
      message: say`"${name}" appears twice in this object, and only the last one is sent. Remove one of them.`,
      related: [{ pointer, range: rangeOf(spanOf(first, text)), message: say`The first "${name}".` }],
    });
  }
  const root = parsed.tree();
  if (!root) {
    // A root that is no JSON at all has no tree: there is nothing to point into.
    return found.map(({ finding }) => finding);
  }
  const isWholeDocument = parsed.problems.length === 0;
  for (const { rule, report } of reported) {
    const node = nodeAt(root, report.at);
    if (!parsed.isWhole(node) || (rules[rule]?.needsWholeDocument && !isWholeDocument)) continue;
    add(spanOfReport(node, report, text), {
      rule,
      pointer: toPointer(report.at),
      message: translate(report.message),
      ...(report.severity && { severity: report.severity }),
      ...(report.fix && { fix: translated(report.fix) }),
      ...(report.suggest && { suggest: report.suggest.map(translated) }),
      ...(report.related && {
        related: report.related.map(({ at, message }) => ({
          pointer: toPointer(at),
          range: rangeOf(headOf(nodeAt(root, at), text)),
          message: translate(message),
        })),
      }),
    });
  }
  return found.sort((a, b) => a.start - b.start).map(({ finding }) => finding);
}

const translated = ({ title, edits }: Fix): Fix => ({ title: translate(title), edits });

function spanOfReport(node: Node, report: Report, text: string): Span {
  if (report.onKey) {
    const key = keyOf(node);
    if (key) return spanOf(key, text);
  }
  if (report.span && node.type === 'string') return spanInString(node, text, report.span.start, report.span.end);
  return headOf(node, text);
}

const tooDeep = {
  rule: 'document/too-deep',
  pointer: '',
  message: say`Brackets are nested more than 64 levels deep here, so nothing below is checked. Remove the extra brackets.`,
};
