import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { findNodeAtOffset, getNodePath, parseTree } from 'jsonc-parser';
import { ErrorCode, getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { toPointer } from '../../core/document/path.ts';
import type { Dialect } from '../../core/kind.ts';
import { dialects } from '../../kinds/index.ts';
import addVocabulary from './vocabulary.cjs';

/** What a validator has against a document: where, and by which keyword if it says so. */
export interface Complaint {
  pointer: string;
  keyword?: string;
  member?: string;
}

type Judge = (document: unknown) => Complaint[] | Promise<Complaint[]>;

const read = (file: string) => JSON.parse(readFileSync(`schemas/${file}`, 'utf8'));

/** An Ajv that knows the published files, as strict as it can be with branches that refine a type stated outside. */
function strictAjv(): Ajv {
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false });
  addVocabulary(ajv);
  for (const { file } of dialects) ajv.addSchema(read(file), file);
  ajv.addSchema(read('chatapp.schema.json'), 'chatapp.schema.json');
  return ajv;
}

interface AjvValidator {
  (value: unknown): unknown;
  errors?: readonly { keyword: string; instancePath: string; params: Record<string, unknown> }[] | null;
}

/** The complaints of code that Ajv made. A condition that fails has its reason beside it. */
function complaintsOf(validate: AjvValidator, document: unknown): Complaint[] {
  validate(document);
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ keyword, instancePath: pointer, params }) => ({
      pointer,
      keyword,
      ...(keyword === 'required' && { member: String(params.missingProperty) }),
    }));
}

/** The validators that are compiled into the check. */
export function compiled({ validate }: Dialect): Judge {
  return (document) => complaintsOf(validate, document);
}

/** Ajv on a published file. */
export function published(file: string): Judge {
  const validate = strictAjv().getSchema(file);
  if (!validate) throw new Error(`There is no ${file}.`);
  return (document) => complaintsOf(validate as AjvValidator, document);
}

/** The JSON support of VS Code, with the published file. It says where and not by which keyword. */
export function editor({ file }: Dialect): Judge {
  const service = getLanguageService({});
  const schema = read(file);
  return async (document) => {
    const text = JSON.stringify(document);
    const lines = TextDocument.create('memory:/document.json', 'json', 1, text);
    const root = parseTree(text);
    // Handed over, or the document's own $schema would be looked for.
    const problems = await service.doValidation(lines, service.parseJSONDocument(lines), undefined, schema);
    return problems
      .filter(({ code }) => code !== ErrorCode.Deprecated)
      .map(({ range }) => {
        const node = root && findNodeAtOffset(root, lines.offsetAt(range.start));
        return { pointer: toPointer(node ? getNodePath(node) : []) };
      });
  };
}
