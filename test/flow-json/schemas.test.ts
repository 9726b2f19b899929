import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { parse } from '../../core/document/parse.ts';
import { componentTypes } from '../../kinds/flow-json/components.ts';
import { onScreen } from '../../kinds/flow-json/shared/examples.ts';
import { toVersion, versions } from '../../kinds/flow-json/versions.ts';
import { check } from '../../kinds/index.ts';
import { flows } from '../check/one-fault/flows.ts';

const read = (file: string) => parse(readFileSync(file, 'utf8')).value;

/** The published schema of a version, as strict as another tool may read it. */
function validatorOf(version: string) {
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  return ajv.compile(JSON.parse(readFileSync(`schemas/flow-json-${version}.schema.json`, 'utf8')));
}

const validators = new Map(versions.map(({ version }) => [version, validatorOf(version)]));
const isValid = (version: string, value: unknown) => validators.get(version)?.(value) ?? false;

const valid: [string, unknown][] = [
  ...Object.entries(flows),
  ...globSync('examples/flows/*.flow.chatapp.json').map((file): [string, unknown] => [file, read(file)]),
];

test.each(valid)('the newest schema accepts %s', (_, value) => {
  const validate = validators.get('7.3');
  validate?.(value);
  expect(validate?.errors ?? []).toEqual([]);
});

/** What each component needs, as somebody writes it. */
const samples: [type: string, component: string][] = Object.entries(componentTypes).map(([type]) => {
  const found = new RegExp(`{"type":"${type}".*`).exec(JSON.stringify(flows))?.[0] ?? '';
  let depth = 0;
  const end = [...found].findIndex((sign) => {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    return depth === 0;
  });
  return [type, found.slice(0, end + 1)];
});

describe.each(samples)('%s', (type, component) => {
  const document = (version: string, text = component): unknown => JSON.parse(onScreen(text, { version }));
  const since = toVersion(componentTypes[type]?.since ?? '') ?? 0;

  test.each(versions.map(({ version }) => version))('is in the schema of %s only if that version has it', (version) => {
    const isThere = (toVersion(version) ?? 0) >= since;
    const { required } = JSON.parse(readFileSync(`schemas/flow-json-${version}.schema.json`, 'utf8')).definitions[
      type
    ] ?? { required: undefined };
    expect(required !== undefined).toBe(isThere);
    if (!isThere) expect(isValid(version, document(version))).toBe(false);
  });

  test('is closed, and asks for what it needs, as the rules do', () => {
    expect(isValid('7.3', document('7.3', component.replace('{', '{"unheard-of": 1, ')))).toBe(false);
    const spec = componentTypes[type];
    for (const [name, { isRequired }] of Object.entries(spec?.properties ?? {})) {
      if (!isRequired) continue;
      const { [name]: _, ...rest } = JSON.parse(component);
      const text = JSON.stringify(document('7.3', JSON.stringify(rest)));
      expect(isValid('7.3', JSON.parse(text)), name).toBe(false);
      expect(
        check(text).findings.some(({ rule }) => /component-(required|name-missing)$/.test(rule)),
        name,
      ).toBe(true);
    }
  });
});
