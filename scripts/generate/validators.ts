import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import type { DocumentKind } from '../../core/kind.ts';
import type { Schema } from '../../core/schema/schema.ts';
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
    ajv.addSchema(withoutProse(schema) as Schema);
    const name = file.replace('.schema.json', '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    exported[name] = schema.$id ?? '';
  }
  const code = addErrorsInPlace((standalone as unknown as { default: typeof standalone }).default(ajv, exported));
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

/**
 * Ajv copies all errors so far for every entry of a list that has some: 24 s for 100,000 empty components, and 0.2 s
 * where they are added in place. A list of errors belongs to one call, so the result is the same.
 *
 * @throws where Ajv writes its code in another way
 */
function addErrorsInPlace(code: string): string {
  const inPlace = code.replaceAll(
    /vErrors = vErrors === null \? ((?:validate|wrapper)\d+(?:\.validate)?\.errors) : vErrors\.concat\(\1\);/g,
    'if(vErrors === null){vErrors = $1;}else{for(const err of $1)vErrors.push(err);}',
  );
  if (inPlace === code || inPlace.includes('.concat(')) {
    throw new Error('Ajv collects errors in another way now. See addErrorsInPlace in scripts/generate/validators.ts.');
  }
  return inPlace;
}

/** A schema without what no validator reads. The rules of `x-rule` are by names that may be those of keywords. */
function withoutProse(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutProse);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(
    ([key, value]) => key !== ownProse && !(prose.includes(key) && !isMember(value)),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, key === 'x-rule' ? value : withoutProse(value)]));
}

/** A document member may share its name with a keyword (`properties: {description: …}`): those hold schemas. */
const isMember = (value: unknown) => typeof value === 'object' && !Array.isArray(value);
