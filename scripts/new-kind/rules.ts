import type { NewKind } from './kind.ts';

/** The rules that every kind has: one by a type of the schema, one by a demand of it, and two with a check of their own. */
export function ruleFiles(kind: NewKind): Record<string, string> {
  const folder = `kinds/${kind.id}`;
  return {
    [`${folder}/rule.ts`]: declareFile(kind),
    [`${folder}/rules/field-type.ts`]: fieldType(kind),
    [`${folder}/rules/name-required.ts`]: nameRequired(kind),
    [`${folder}/rules/name-too-long.ts`]: nameTooLong(kind),
    [`${folder}/rules/unknown-field.ts`]: unknownField(kind),
  };
}

const declareFile = ({
  camel,
  pascal,
  words,
}: NewKind) => `import { type ModelRule, modelRule, type Rule, type RuleText } from '../../core/rules/rule.ts';
import type { ${pascal} } from './model.ts';

/** Declares a rule about a ${words}. */
export const ${camel}Rule = (rule: RuleText & ModelRule<${pascal}>): Rule => modelRule(rule);
`;

const fieldType = ({ pascal, words }: NewKind) => `import { typeFailure } from '../../../core/rules/field-types.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { operation } from '../sources.ts';

export default schemaRule({
  title: 'Every field of a ${words} has the right type',
  severity: 'error',
  // A missing bracket puts another value there than was meant.
  needsWholeDocument: true,
  why: 'A value of another type in a ${words} is rejected, or read as something else.',
  sources: [operation],
  examples: {
    bad: [
      {
        text: '{"${pascal}Note": «4711»}',
        message: '${pascal}Note must be a text, but this is a number. Write it in double quotes.',
        fixed: '{"${pascal}Note": "4711"}',
      },
    ],
    good: ['{"${pascal}Note": "4711"}'],
  },
  explain: typeFailure,
});
`;

const nameRequired = ({ id, pascal, words }: NewKind) => `import { fillIn } from '../../../core/rules/missing.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { operation } from '../sources.ts';

const message = say\`The ${words} has no name, and its operation requires one. Write the name.\`;

export default schemaRule({
  title: 'A ${words} has a name',
  severity: 'error',
  finds: 'missing',
  why: 'The operation of a ${words} requires its name, and rejects a request without it.',
  sources: [operation],
  examples: {
    bad: [
      {
        whole: true,
        text: '«{»"${pascal}Note": "For new customers"}',
        message,
        fixed: '{"${pascal}Note": "For new customers", "${pascal}Name": "my_${id.replaceAll('-', '_')}"}',
      },
      { text: '{"${pascal}Name": «" "»}', message, fixed: '{"${pascal}Name": "my_${id.replaceAll('-', '_')}"}' },
    ],
    good: ['{"${pascal}Name": "welcome"}'],
  },
  explain: (failure) => fillIn(failure, message, 'my_${id.replaceAll('-', '_')}'),
});
`;

const nameTooLong = ({ camel, pascal, words }: NewKind) => `import { lengthOf } from '../../../core/document/length.ts';
import { grouped } from '../../../l10n/plural.ts';
import { say } from '../../../l10n/texts.ts';
import limits from '../limits.json' with { type: 'json' };
import { ${camel}Rule } from '../rule.ts';
import { operation } from '../sources.ts';

const limit = limits.name;

export default ${camel}Rule({
  title: 'The name of a ${words} has at most 60 characters',
  severity: 'error',
  why: 'The operation of a ${words} rejects a longer name.',
  sources: [operation],
  examples: {
    bad: [
      {
        text: \`{"${pascal}Name": «"\${'abcde'.repeat(12)}f"»}\`,
        message: 'The name of the ${words} has 61 characters, but the limit is 60. Shorten it by 1.',
      },
    ],
    good: [\`{"${pascal}Name": "\${'abcde'.repeat(12)}"}\`],
  },
  check({ name }, report) {
    if (name === undefined || name.length <= limit) return;
    const length = lengthOf(name);
    if (length <= limit) return;
    report({
      at: ['${pascal}Name'],
      message: say\`The name of the ${words} has \${grouped(length)} characters, but the limit is \${limit}. Shorten it by \${grouped(length - limit)}.\`,
    });
  },
});
`;

const unknownField = ({
  camel,
  pascal,
  words,
}: NewKind) => `import { reportUnknownFields } from '../../../core/rules/unknown-fields.ts';
import { ${camel}Rule } from '../rule.ts';
import { schema } from '../schema.ts';
import { operation } from '../sources.ts';

export default ${camel}Rule({
  title: 'A ${words} has only fields that its operation knows',
  severity: 'warning',
  why: 'A field that the operation of a ${words} does not know is sent as is, and the provider may silently drop it.',
  sources: [operation],
  // An extra or missing brace puts a property into another object.
  needsWholeDocument: true,
  examples: {
    bad: [
      {
        text: '{«"${pascal}Notes"»: "For new customers"}',
        message:
          '"${pascal}Notes" is not a known field here, so the provider may ignore it. Did you mean ${pascal}Note?',
        fixed: '{"${pascal}Note": "For new customers"}',
      },
    ],
    good: ['{"${pascal}Note": "For new customers"}'],
  },
  check: ({ value }, report) => reportUnknownFields(value, schema, report),
});
`;
