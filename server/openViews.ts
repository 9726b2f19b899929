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

/** An open document as it was last read. */
export interface OpenView {
  version: number;
  rules: RuleSettings;
  view: View;
  /** Differs whenever the text or the settings do. */
  resultId: string;
}

/** Reads open documents for the features: one version with one set of severities is read once. */
export function createOpenViews(
  { open, rules: rulesFor, onRuleError }: OpenDocuments,
  nextResultId: () => string,
): {
  read(uri: string): Promise<OpenView | undefined>;
  forget(uri: string): void;
} {
  const views = new Map<string, OpenView>();
  return {
    read: async (uri) => {
      if (!open(uri)) return undefined;
      const rules = await rulesFor(uri);
      // While the severities were requested, it may have been changed or closed.
      const document = open(uri);
      if (!document) return undefined;
      const last = views.get(uri);
      if (last?.version === document.version && last.rules === rules) return last;
      const read: OpenView = {
        version: document.version,
        rules,
        view: viewOf(document, { rules, onRuleError }),
        resultId: nextResultId(),
      };
      views.set(uri, read);
      return read;
    },
    forget: (uri) => views.delete(uri),
  };
}
