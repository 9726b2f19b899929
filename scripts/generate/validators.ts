import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import type { DocumentKind } from '../../core/kind.ts';
import type { GeneratedFile } from './file.ts';
import { publishedSchemas } from './schemas.ts';

/** Members of a schema that no validator reads; without them the compiled code stays small. */
const prose = ['title', 'description', 'markdownDescription', 'deprecationMessage', 'enumDescriptions', 'examples'];

/** Our own of those: its value may be an object, which no member of a document is named like. */
const ownProse = 'x-limit';

/**
 * Compiles the schemas ahead of time: no `eval` at run time, and no Ajv in the bundle.
 * Errors carry `parentSchema`, in which `x-rule` names the rule that speaks.
 */
export function validatorFiles(kinds: readonly DocumentKind[]): GeneratedFile[] {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    messages: false,
    strict: true,
    // A condition's branch states what it adds to an object whose type stands outside of it.
    strictTypes: false,
    code: { source: true, esm: true, optimize: 2 },
  });
  ajv.addKeyword('x-rule');
  const exported: Record<string, string> = {};
  for (const [file, schema] of Object.entries(publishedSchemas(kinds))) {
    ajv.addSchema(
      JSON.parse(
        JSON.stringify(schema, (key, value) =>
          key === ownProse || (prose.includes(key) && !isMember(value)) ? undefined : value,
        ),
      ),
    );
    const name = file.replace('.schema.json', '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    exported[name] = schema.$id ?? '';
  }
  const code = lean((standalone as unknown as { default: typeof standalone }).default(ajv, exported));
  const header = '// Compiled from schemas/*.schema.json by "npm run generate". Do not edit.\n';
  const names = Object.keys(exported);
  const types = [
    header.trimEnd(),
    "import type { Validator } from '../core/kind.ts';",
    '',
    ...names.map((name) => `export const ${name}: Validator;`),
    '',
  ];
  return [
    { path: 'kinds/validators.generated.mjs', text: `${header}${code}\n` },
    { path: 'kinds/validators.generated.d.mts', text: types.join('\n') },
  ];
}

/** The compiled code without what nobody reads, of which there is half as much again. */
const lean = (code: string) =>
  code
    // Ajv copies all errors so far for every entry of a list that has some, which takes seconds on a hostile document.
    // A list of errors belongs to one call, so adding to it in place is the same.
    .replaceAll(
      /vErrors = vErrors === null \? (validate\d+\.errors) : vErrors\.concat\(\1\);/g,
      'if(vErrors === null){vErrors = $1;}else{for(const err of $1)vErrors.push(err);}',
    )
    // Of an error: where the schema and the value are in it; and each is named only to be pushed.
    .replaceAll(/,schemaPath:"[^"]*"/g, '')
    .replaceAll(/,schema:[\w.$[\]"]+,parentSchema:([\w.$[\]"]+),data(:data\d+)?\}/g, ',parentSchema:$1}')
    .replaceAll(
      /const (err\d+) = (\{instancePath.*?\});if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g,
      '(vErrors ??= []).push($2);errors++;',
    )
    .replaceAll(
      /const (schema\d+) = (\{.*?\});(?=const |function |export )/g,
      (_, name, schema) => `const ${name} = ${JSON.stringify(ruled(JSON.parse(schema)))};`,
    );

/** Of a schema that a validator holds: the places, the rules that speak there, and the lists that it compares with. */
function ruled(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(ruled);
  if (typeof part !== 'object' || part === null) return part;
  const kept = Object.entries(part).filter(
    ([name, value]) =>
      name === 'x-rule' || name === 'enum' || (typeof value === 'object' && name !== 'required' && value !== null),
  );
  return Object.fromEntries(
    kept.map(([name, value]) => [name, name === 'x-rule' || name === 'enum' ? value : ruled(value)]),
  );
}

/** A document member may share its name with a keyword (`properties: {description: …}`): those hold schemas. */
const isMember = (value: unknown) => typeof value === 'object' && !Array.isArray(value);
