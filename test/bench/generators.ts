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

const flow = (screens: string) => `{"version":"7.3","screens":[${screens}]}`;
const text = (words: string) => `{"type":"TextBody","text":"${words}"}`;
/** An id of letters alone. */
const idOf = (index: number) => `S_${[...String(index)].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('')}`;
const screen = (index: number, components: string) =>
  `{"id":"${idOf(index)}","title":"Step","layout":{"type":"SingleColumnLayout","children":[${components}]}}`;

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
  'screens of a flow': (size) => flow(filled(size, (i) => screen(i, text('Hello')))),
  'components of a screen': (size) =>
    flow(
      screen(
        0,
        filled(size, () => text('Hello')),
      ),
    ),
  'fields with references': (size) =>
    flow(
      screen(
        0,
        filled(size, (i) => `{"type":"TextInput","name":"f${i}","label":"\${form.f${i + 1}}"}`),
      ),
    ),
  'references to other screens': (size) =>
    flow(filled(size, (i) => screen(i, text(`\${screen.${idOf(i + 1)}.data.x}`)))),
  'options of a field': (size) =>
    flow(
      screen(
        0,
        `{"type":"Dropdown","name":"plan","label":"Plan","data-source":[${filled(size, (i) => `{"id":"o${i}","title":"Plan"}`)}]}`,
      ),
    ),
  'forms of a screen': (size) =>
    flow(
      screen(
        0,
        filled(
          size,
          (i) =>
            `{"type":"Form","name":"f${i}","children":[{"type":"OptIn","name":"o${i}","label":"Yes"}],"init-values":{"o${i}":true}}`,
        ),
      ),
    ),
  'a long expression': (size) => flow(screen(0, text(`\`${"'a' ".repeat(size / 4)}\``))),
  'routes between screens': (size) => {
    const count = Math.floor(size / 160);
    const ids = Array.from({ length: count }, (_, i) => idOf(i));
    const routes = ids.map((id, i) => `"${id}":["${idOf((i * 7 + 1) % count)}","${idOf((i * 13 + 5) % count)}"]`);
    const screens = ids.map((_, i) => screen(i, text('Hello')));
    return `{"version":"7.3","data_api_version":"4.0","routing_model":{${routes.join(',')}},"screens":[${screens.join(',')}]}`;
  },
};

const samples = (size: number, name: (index: number) => string) => filled(size, (i) => `"${name(i)}":"sample"`);
