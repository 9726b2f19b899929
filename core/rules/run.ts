import type { JsonObject } from '../document/document.ts';
import type { Dialect } from '../kind.ts';
import limits from '../limits.json' with { type: 'json' };
import type { NamedRule, Registry } from '../registry.ts';
import { failuresOf } from '../schema/failures.ts';
import { withoutMisspelt } from './misspelt.ts';
import type { Context, Report, Reported, Rule } from './rule.ts';
import type { Severity } from './settings.ts';

/**
 * Runs the schema and every rule of the document's kind over its plain value. Nothing here looks at the text.
 *
 * @param options.text the document as it is written, where the caller has it
 * @param options.most how many places a rule may find: one that has found more says no more
 * @param options.onError called when a rule throws: its findings are lost, all others stay
 */
export function runRules(
  registry: Registry,
  dialect: Dialect,
  value: JsonObject,
  setting: (rule: string) => Severity | 'off' | undefined,
  { text, onError, onModel, most = limits.document.findingsPerRule }: RunOptions = {},
): Reported[] {
  const collector = new FindingCollector(most);
  explainFailures(registry, dialect, value, collector, onError);
  const context: Context = { isOff: (id) => setting(id) === 'off' };
  const model = dialect.kind.model(value, dialect, text);
  onModel?.(model);
  const list = registry.modelRules.get(dialect.kind) ?? [];
  runAll(list, model, context, collector, onError, dialect.kind.parts?.(model));
  const reported = withoutMisspelt(registry, collector.reported, value);
  return dialect.kind.settle?.(reported) ?? reported;
}

interface RunOptions {
  text?: string;
  onError?: OnError | undefined;
  onModel?: ((model: unknown) => void) | undefined;
  most?: number | undefined;
}

type OnError = (rule: string, error: unknown) => void;

/** Collects what the rules report about one document. */
class FindingCollector {
  readonly reported: Reported[] = [];
  private counts: Map<string, number> | undefined;
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** Whether a rule has reported enough. */
  isFull(rule: string): boolean {
    return (this.counts?.get(rule) ?? 0) >= this.most;
  }

  /**
   * @returns whether the rule has reported enough: nobody reads more of one kind, and a hostile text could cause a
   * million
   */
  add(rule: string, report: Report): boolean {
    this.counts ??= new Map();
    const count = this.counts.get(rule) ?? 0;
    if (count >= this.most) return true;
    this.counts.set(rule, count + 1);
    this.reported.push({ rule, report });
    return false;
  }
}

function explainFailures(
  { rules }: Registry,
  dialect: Dialect,
  value: JsonObject,
  collector: FindingCollector,
  onError: OnError | undefined,
): void {
  for (const { rule: id, failure } of failuresOf(dialect, value)) {
    const rule: Rule | undefined = rules[id];
    // What would only be dropped needs no words.
    if (rule?.on !== 'schema' || collector.isFull(id)) continue;
    try {
      const lacks = failure.missing === undefined ? {} : { lacks: [...failure.at, failure.missing] };
      collector.add(id, { at: failure.at, ...lacks, ...rule.explain(failure) });
    } catch (error) {
      onError?.(id, error);
    }
  }
}

/** @param parts which of the parts that rules are about the document has */
function runAll(
  list: readonly NamedRule[],
  model: unknown,
  context: Context,
  collector: FindingCollector,
  onError?: OnError,
  parts?: ReadonlySet<string>,
): void {
  let id = '';
  const report = (finding: Report) => {
    if (collector.add(id, finding)) throw enough;
  };
  for (const rule of list) {
    if (rule.about && parts && !isOneOf(rule.about, parts)) continue;
    id = rule.id;
    try {
      // The registry lists the rule under the kind whose model it reads.
      rule.check(model as never, report, context);
    } catch (error) {
      if (error !== enough) onError?.(id, error);
    }
  }
}

/** Thrown to end a rule whose further findings would only be dropped: to make them takes most of the time. */
const enough = new Error('enough');

function isOneOf(names: readonly string[], among: ReadonlySet<string>): boolean {
  for (const name of names) if (among.has(name)) return true;
  return false;
}
