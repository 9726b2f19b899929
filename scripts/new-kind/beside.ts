import type { NewKind } from './kind.ts';

/** The files outside of the folder of a kind: a document to start with, an example, the fixtures, its page. */
export function filesBeside(kind: NewKind): Record<string, string> {
  const { id, provider } = kind;
  return {
    [`kinds/${id}/l10n.zh-cn.json`]: json(chinese(kind)),
    [`snippets/${id}.json`]: json(snippet(kind)),
    [`examples/${id}/one.chatapp.json`]: json(example(kind)),
    [`test/schemas/fixtures/${provider}-${id}.ts`]: fixtures(kind),
    [`docs/kinds/${id}.md`]: page(kind),
  };
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** The translations of every text that the other files have. */
const chinese = ({ words, providerName }: NewKind) => ({
  [`${providerName} ${words}`]: `${providerName} ${words} 文档`,
  [`A ${words}, as the request of its operation.`]: `${words} 文档，即其操作的请求。`,
  [`The name of the ${words}.`]: `${words} 的名称。`,
  [`What the ${words} is for.`]: `${words} 的用途。`,
  [`Every field of a ${words} has the right type`]: `${words} 的每个字段都是其操作接受的类型`,
  [`A value of another type in a ${words} is rejected, or read as something else.`]: `${words} 中其他类型的值会被拒绝，或被理解为别的内容。`,
  [`A ${words} has a name`]: `${words} 有名称`,
  [`The ${words} has no name, and its operation requires one. Write the name.`]: `${words} 没有名称，而其操作要求名称。请填写名称。`,
  [`The operation of a ${words} requires its name, and rejects a request without it.`]: `${words} 的操作在每次请求中都要求名称，没有名称的请求会被拒绝。`,
  [`The name of a ${words} has at most 60 characters`]: `${words} 的名称最多 60 个字符`,
  [`The operation of a ${words} rejects a longer name.`]: `${words} 的操作会拒绝更长的名称。`,
  [`The name of the ${words} has \${0} characters, but the limit is \${1}. Shorten it by \${2}.`]: `${words} 的名称有 \${0} 个字符，最多 \${1} 个。请缩短 \${2} 个字符。`,
  [`A ${words} has only fields that its operation knows`]: `${words} 只有其操作认识的字段`,
  [`A field that the operation of a ${words} does not know is sent as is, and the provider may silently drop it.`]: `${words} 的操作不认识的字段会原样发送，服务商可能不加提示地丢弃它。`,
  [capital(words)]: `${words} 文档`,
  [`The name of a ${words}, and what it is for.`]: `${words} 的名称和用途。`,
});

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const snippet = ({ id, pascal, words, suffix }: NewKind) => ({
  [capital(words)]: {
    prefix: `chatapp-${id}${suffix}`,
    description: `The name of a ${words}, and what it is for.`,
    body: [
      '{',
      `  "${pascal}Name": "\${1:my_${id.replaceAll('-', '_')}}",`,
      `  "${pascal}Note": "\${2:For new customers}"`,
      '}',
      '$0',
    ],
  },
});

const example = ({ id, pascal, provider }: NewKind) => ({
  $schema: `../../schemas/${provider}-${id}.schema.json`,
  [`${pascal}Name`]: 'welcome',
  [`${pascal}Note`]: 'For new customers',
});

const fixtures = ({ id, pascal, provider, dialect }: NewKind) => `import type { Fixtures } from './table.ts';

export const ${dialect}: Fixtures = {
  base: {
    $schema: 'urn:chatapp:${provider}-${id}',
    ${pascal}Name: 'welcome',
    ${pascal}Note: 'For new customers',
  },
  valid: {
    '/${pascal}Name': ['Welcome', '欢迎'],
    '/${pascal}Note': [''],
    '/Unknown': [{ of: ['any', 'shape'] }],
  },
  invalid: {
    '': { type: [[], 'text'] },
    '/$schema': { type: [7] },
    '/${pascal}Name': { type: [false], pattern: ['', '  ', '\\u200b\\u2060'] },
    '/${pascal}Note': { type: [4711] },
  },
  required: ['/${pascal}Name'],
};
`;

const page = ({ id, words, provider, providerName, pascal }: NewKind) => `# ${providerName} ${words}

What a ${words} is for, and the operation that takes it: the provider’s page, with the date when you read it.

A document with \`${pascal}Name\` is a ${words}. Its schema is [\`${provider}-${id}.schema.json\`](../../schemas/${provider}-${id}.schema.json); what else is checked is in [the list of rules](../rules/README.md).

## What is not checked

What the page requires and no rule checks, with the reason.
`;
