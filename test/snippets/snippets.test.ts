import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check, dialects } from '../../kinds/index.ts';
import limits from '../../kinds/template/limits.json' with { type: 'json' };
import { toTemplate } from '../../kinds/template/model.ts';
import { documentSnippets } from '../../server/features/completion/documentSnippets.ts';
import { expand, tabStopsOf } from '../../server/features/completion/expand.ts';
import { emptyIndex } from '../../server/features/workspaceIndex.ts';

interface Snippet {
  name: string;
  file: string;
  prefix: string;
  description: string;
  body: string;
}

const files = readdirSync('snippets').sort();
const snippets: Snippet[] = files.flatMap((file) => {
  const read: Record<string, { prefix: string; description: string; body: string[] }> = JSON.parse(
    readFileSync(`snippets/${file}`, 'utf8'),
  );
  return Object.entries(read).map(([name, { prefix, description, body }]) => ({
    name,
    file,
    prefix,
    description,
    body: body.join('\n'),
  }));
});

const complaints = (text: string) =>
  check(text).findings.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);

describe.each(snippets)('$prefix', ({ file, prefix, description, body }) => {
  test('expands to a document that can be pushed to the sandbox, and to a provider with ids of your own', () => {
    const text = expand(body);
    expect(complaints(text).filter((complaint) => !complaint.startsWith('info '))).toEqual([]);
    const own = text
      .replaceAll('sandbox-space', '28251486512358')
      .replaceAll(/15550000000|100000000000000/g, '15551110000');
    const creation = /^info (template\/template-code-missing|flow\/flow-id-required):/;
    expect(complaints(own).filter((complaint) => !creation.test(complaint))).toEqual([]);
  });

  test('stays free of errors and warnings whatever is chosen', () => {
    const chosen = tabStopsOf(body).flatMap(({ number, choices }) => choices.map((choice) => ({ number, choice })));
    const wrong = chosen.flatMap(({ number, choice }) =>
      complaints(expand(body, new Map([[number, choice]])))
        .filter((complaint) => !complaint.startsWith('info') && !complaint.includes('document/placeholder'))
        .map((complaint) => `${choice}: ${complaint}`),
    );
    expect(wrong).toEqual([]);
  });

  test('offers its tab stops in the order of the text, and ends after the document', () => {
    const numbers = tabStopsOf(body).map(({ number }) => number);
    expect(numbers).toEqual([...numbers.slice(0, -1).map((_, index) => index + 1), 0]);
    expect(body.endsWith('}\n$0')).toBe(true);
  });

  test('makes the kind of document that its name says', () => {
    const { kind, provider } = check(expand(body));
    expect(prefix.startsWith(`chatapp-${kind}`)).toBe(true);
    expect(prefix.endsWith('-meta')).toBe(provider === 'meta');
    expect(file).toBe(`${kind}.json`);
  });

  test('is described in one sentence', () => {
    expect(description).toMatch(/^[A-Z][^.]+\.$/);
  });
});

test('every prefix and every name stands once', () => {
  for (const words of [snippets.map(({ prefix }) => prefix), snippets.map(({ name }) => name)]) {
    expect(words).toEqual([...new Set(words)]);
  }
});

test('every kind of document can be begun', () => {
  const kinds = snippets.map(({ body }) => {
    const { kind, provider } = check(expand(body));
    return `${provider} ${kind}`;
  });
  expect([...new Set(kinds)].sort()).toEqual(dialects.map(({ provider, kind }) => `${provider} ${kind.id}`).sort());
});

test('every component, header and button is in a snippet, but the one that providers may refuse', () => {
  const templates = snippets
    .map(({ body }) => JSON.parse(expand(body)))
    .filter((value) => value.Components)
    .map(toTemplate);
  const components = templates.flatMap((template) => [...template.components]);
  const buttons = templates.flatMap((template) => [...template.allButtons]);
  expect(new Set(components.map(({ type }) => type))).toEqual(new Set(limits.template.componentTypes));
  expect(new Set(components.flatMap(({ format }) => format ?? []))).toEqual(new Set(limits.template.headerFormats));
  // See the rule template/auth-zero-tap-note.
  expect(new Set(buttons.map(({ type }) => type))).toEqual(
    new Set(limits.button.types.filter((type) => type !== 'ZERO_TAP')),
  );
});

test('a new document has its name, and the ids of the others in the workspace', () => {
  const index = {
    ...emptyIndex,
    ids: new Map([
      ['CustSpaceId', ['space}$1']],
      ['PhoneNumber', ['15551110000', '1,2|3']],
    ]),
  };
  const expanded = (name: string, prefix: string) => {
    const snippet = documentSnippets({ name }, index).find((it) => it.prefix === prefix);
    return JSON.parse(expand(snippet?.body ?? '').replaceAll(/\/\/.*/g, ''));
  };
  expect(expanded('Spring-Carousel 2', 'chatapp-template')).toMatchObject({
    CustSpaceId: 'space}$1',
    TemplateName: 'spring_carousel_2',
  });
  expect(expanded('a "visit"} $x', 'chatapp-flow')).toMatchObject({ FlowName: 'a "visit"} $x' });
  expect(expanded('care', 'chatapp-automation')).toMatchObject({ PhoneNumber: '15551110000' });
  expect(expanded('日本', 'chatapp-template')).toMatchObject({ TemplateName: 'order_shipped' });
});

test('the documents of every file are offered', () => {
  expect(new Set(documentSnippets().map(({ prefix }) => prefix))).toEqual(
    new Set(snippets.map(({ prefix }) => prefix)),
  );
});
