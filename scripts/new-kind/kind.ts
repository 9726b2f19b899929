import type { KindNames } from '../kindNames.ts';

/** What a new kind is made from. */
export interface NewKind extends KindNames {
  provider: string;
  /** What people call the provider: `CAMS`. */
  providerName: string;
  /** What its snippets end with: nothing where the provider is that of most kinds. */
  suffix: string;
  /** The name of its dialect, and of the fixtures of its schema: `camsFlowJson`. */
  dialect: string;
  /** Where it stands in lists. */
  rank: number;
  /** Today, as sources are dated. */
  date: string;
}

/** The kind itself, its model, its schema and its limits. */
export function kindFiles(kind: NewKind): Record<string, string> {
  const folder = `kinds/${kind.id}`;
  return {
    [`${folder}/kind.ts`]: kindFile(kind),
    [`${folder}/model.ts`]: modelFile(kind),
    [`${folder}/schema.ts`]: schemaFile(kind),
    [`${folder}/limits.json`]: '{\n  "name": 60\n}\n',
    [`${folder}/sources.ts`]: sourcesFile(kind),
  };
}

const kindFile = ({
  id,
  pascal,
  words,
  dialect,
  provider,
  providerName,
  rank,
}: NewKind) => `import type { DocumentKind } from '../../core/kind.ts';
import { say } from '../../l10n/texts.ts';
import { type ${pascal}, to${pascal} } from './model.ts';
import { schema } from './schema.ts';

/** What documents of this kind are, and the operation that takes them. */
export default {
  id: '${id}',
  rank: ${rank},
  title: '${words.charAt(0).toUpperCase()}${words.slice(1)}: the name of its operation',
  dialects: [
    {
      name: '${dialect}',
      provider: '${provider}',
      schema,
      file: '${provider}-${id}.schema.json',
      title: say\`${providerName} ${words}\`,
      tellingProperty: '${pascal}Name',
      scaffold: { ${pascal}Name: 'my_${id.replaceAll('-', '_')}' },
    },
  ],
  nameProperties: ['${pascal}Name'],
  model: to${pascal},
} satisfies DocumentKind<${pascal}>;
`;

const modelFile = ({ pascal, words }: NewKind) => `import type { JsonObject } from '../../core/document/document.ts';
import { stringAt } from '../../core/document/members.ts';

/** A ${words} as rules see it. */
export interface ${pascal} {
  value: JsonObject;
  name: string | undefined;
}

/** Reads a parsed document as a ${words}. */
export function to${pascal}(value: JsonObject): ${pascal} {
  return { value, name: stringAt(value, '${pascal}Name') };
}
`;

const schemaFile = ({
  id,
  pascal,
  words,
  provider,
  providerName,
}: NewKind) => `import { limitedText, type Schema, text, visible } from '../../core/schema/schema.ts';
import limits from './limits.json' with { type: 'json' };

/** The request of the operation: every member, and what decides without code. */
export const schema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:chatapp:${provider}-${id}',
  title: '${providerName} ${words}',
  description: 'A ${words}, as the request of its operation.',
  type: 'object',
  properties: {
    $schema: text('The schema of this document. Never sent.'),
    ${pascal}Name: {
      ...limitedText(limits.name, 'The name of the ${words}.', 'my_${id.replaceAll('-', '_')}'),
      pattern: visible,
      'x-rule': { pattern: '${id}/name-required' },
    },
    ${pascal}Note: text('What the ${words} is for.'),
  },
  required: ['${pascal}Name'],
  'x-rule': { required: { ${pascal}Name: '${id}/name-required' } },
};
`;

const sourcesFile = ({ words, date }: NewKind) => `import type { Source } from '../../core/rules/rule.ts';

/** The pages that the facts about a ${words} are from. */

export const operation: Source = { title: 'The page of the operation', date: '${date}' };
`;
