import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Checked, type CheckOptions, checkParsed } from '../check.ts';
import type { JsonObject } from '../document/document.ts';
import { type Dialect, dialectOf } from '../document/kind.ts';
import { isObject } from '../document/members.ts';
import { type Parsed, parse } from '../document/parse.ts';
import { type Template, toTemplate } from '../document/template.ts';

/** A version of a document as the features look at it. What is expensive is done on first use, and once. */
export interface View {
  document: TextDocument;
  text: string;
  parsed: Parsed;
  /** The document's value, of what could be read; undefined when it is no object. */
  value: JsonObject | undefined;
  dialect: Dialect | undefined;
  /** The model of a template; undefined of any other document. */
  template: Template | undefined;
  result: Checked;
}

/** Reads a document for the features. */
export function viewOf(document: TextDocument, options: CheckOptions = {}): View {
  // A client may send the byte order mark along: as a blank it leaves every offset where it is.
  const text = document.getText().replace(/^\ufeff/, ' ');
  const parsed = parse(text);
  const value = isObject(parsed.value) ? parsed.value : undefined;
  const dialect = value && dialectOf(value);
  let template: Template | undefined;
  let result: Checked | undefined;
  return {
    document,
    text,
    parsed,
    value,
    dialect,
    get template() {
      if (dialect?.kind === 'template' && value) template ??= toTemplate(value);
      return template;
    },
    get result() {
      result ??= checkParsed(parsed, options);
      return result;
    },
  };
}
