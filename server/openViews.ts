import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { RuleSettings } from '../core/rules/settings.ts';
import { type View, viewOf } from './features/view.ts';

/** The open documents, and how each is checked. */
export interface OpenDocuments {
  /** The open document of an address. */
  open(uri: string): TextDocument | undefined;
  rules(uri: string): Promise<RuleSettings>;
  onRuleError(rule: string, error: unknown): void;
}

/** An open document as it was last read, with room for what others derive from that. */
export interface OpenView<Derived> {
  version: number;
  rules: RuleSettings;
  view: View;
  known?: Derived;
}

/** Reads open documents for the features: of one version with one set of severities once. */
export function createOpenViews<Derived>({ open, rules: rulesFor, onRuleError }: OpenDocuments): {
  read(uri: string): Promise<OpenView<Derived> | undefined>;
  forget(uri: string): void;
} {
  const views = new Map<string, OpenView<Derived>>();
  return {
    read: async (uri) => {
      if (!open(uri)) return undefined;
      const rules = await rulesFor(uri);
      // While the severities were asked for, it may have been changed or closed.
      const document = open(uri);
      if (!document) return undefined;
      const last = views.get(uri);
      if (last?.version === document.version && last.rules === rules) return last;
      const read: OpenView<Derived> = {
        version: document.version,
        rules,
        view: viewOf(document, { rules, onRuleError }),
      };
      views.set(uri, read);
      return read;
    },
    forget: (uri) => views.delete(uri),
  };
}
