import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Checked, CheckOptions } from '../../core/check.ts';
import type { JsonObject } from '../../core/document/document.ts';
import { isObject } from '../../core/document/members.ts';
import { type Parsed, parse } from '../../core/document/parse.ts';
import type { Dialect, VariableTexts } from '../../core/kind.ts';
import { checkParsed, dialectOf } from '../../kinds/index.ts';

/** A version of a document as the features look at it. What is expensive is done on first use, and once. */
export interface View {
  document: TextDocument;
  text: string;
  parsed: Parsed;
  /** The document's value, of what could be read; undefined when it is no object. */
  value: JsonObject | undefined;
  dialect: Dialect | undefined;
  /** The model of its kind; undefined where the kind is not known. */
  model: unknown;
  /** Its variables; undefined where documents of its kind have none. */
  variables: VariableTexts | undefined;
  result: Checked;
}

/** Reads a document for the features. */
export function viewOf(document: TextDocument, options: CheckOptions = {}): View {
  // A client may send the byte order mark along: as a blank it leaves every offset where it is.
  const text = document.getText().replace(/^\ufeff/, ' ');
  const parsed = parse(text);
  const value = isObject(parsed.value) ? parsed.value : undefined;
  const dialect = value && dialectOf(value, { file: document.uri });
  let model: unknown;
  let variables: VariableTexts | undefined;
  let result: Checked | undefined;
  return {
    document,
    text,
    parsed,
    value,
    dialect,
    get model() {
      if (dialect && value) model ??= dialect.kind.model(value, dialect, text);
      return model;
    },
    get variables() {
      if (dialect && value) variables ??= dialect.kind.variables?.(this.model);
      return variables;
    },
    get result() {
      result ??= checkParsed(parsed, { file: document.uri, ...options });
      // Who has just opened a new document has not made a mistake yet.
      if (isNew(document, text)) result.findings = [];
      return result;
    },
  };
}

/** Whether nothing was ever written into a document. */
const isNew = ({ uri }: TextDocument, text: string): boolean => uri.startsWith('untitled:') && text.trim() === '';
