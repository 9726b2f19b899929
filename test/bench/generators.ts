/** Texts of any size, each with very much of one thing: whatever costs more than its share shows as they grow. */

/** @returns a text of about `size` UTF-16 units */
export type Generator = (size: number) => string;

/** As many entries as fit, each with its index. */
const filled = (size: number, entry: (index: number) => string, between = ','): string => {
  const parts: string[] = [];
  for (let length = 0, index = 0; length < size; index++) {
    const part = entry(index);
    parts.push(part);
    length += part.length + between.length;
  }
  return parts.join(between);
};

const head = '"CustSpaceId":"1","TemplateCode":"2","Language":"en","Category":"UTILITY"';
const template = (components: string, rest = '') => `{${head},"Components":[${components}]${rest}}`;
const body = (text: string) => `{"Type":"BODY","Text":"${text}"}`;
const automation = (lists: string) => `{"CustSpaceId":"1","PhoneNumber":"8613000000000",${lists}}`;
const carousel = (cards: string) => template(`${body('Hello')},{"Type":"CAROUSEL","Cards":[${cards}]}`);

const card = (index: number) =>
  `{"CardComponents":[{"Type":"HEADER","Format":"IMAGE","Url":"https://www.example.com/${index}.png"},` +
  `${body('Plant')},{"Type":"BUTTONS","Buttons":[{"Type":"QUICK_REPLY","Text":"More"}]}]}`;

/** By what there is much of. */
export const generators: { readonly [name: string]: Generator } = {
  'long lists': (size) => template(filled(size, () => '{"Type":"FOOTER","Text":"Bye"}')),
  'one long text': (size) => template(body(filled(size, (i) => `word${i % 10}`, ' '))),
  variables: (size) =>
    template(
      body(filled(size / 2, (i) => `$(v${i}) and more`, ' ')),
      `,"Example":{${samples(size / 2, (i) => `v${i}`)}}`,
    ),
  'stray samples': (size) =>
    template(body(filled(size / 2, (i) => `$(v${i})`, ' and ')), `,"Example":{${samples(size / 2, (i) => `w${i}`)}}`),
  'ignore comments': (size) =>
    `{${filled(size, (i) => `// chatapp-ignore-next-line template/rule-${i}: why`, '\n')}\n${template(body('Hi')).slice(1)}`,
  'repeated keys': (size) => `{${filled(size, (i) => `"k${i % 5000}":1`)},${head},"Components":[]}`,
  'unknown keys': (size) => `{${filled(size, (i) => `"Componentz${i}":1`)},${head},"Components":[]}`,
  cards: (size) => carousel(filled(size, card)),
  buttons: (size) =>
    template(`${body('Hi')},{"Type":"BUTTONS","Buttons":[${filled(size, (i) => `{"Type":"URL","Text":"See ${i}"}`)}]}`),
  commands: (size) =>
    automation(`"Commands":[${filled(size, (i) => `{"CommandName":"*c${i}*","CommandDescription":"*"}`)}]`),
  prompts: (size) => automation(`"Prompts":[${filled(size, (i) => `"*Can I * ${i}?*"`)}]`),
  'wrong types': (size) => template(filled(size, () => '{"Type":5,"Text":[],"Buttons":{}}')),
  'missing commas': (size) => template(filled(size, () => body('Hi'), ' ')),
  'spaces in broken text': (size) => `{${head},"Components":[ ${' '.repeat(size)} }`,
  'nested brackets': (size) => template(`${'['.repeat(size / 2)}${']'.repeat(size / 2)}`),
  'unclosed brackets': (size) => `{${head},"Components":[${filled(size, () => '{"Type":"BODY","Buttons":[', ' ')}`,
  'escaped quotes': (size) => template(body('\\"'.repeat(size / 2))),
};

const samples = (size: number, name: (index: number) => string) => filled(size, (i) => `"${name(i)}":"sample"`);
