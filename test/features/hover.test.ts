import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withoutMarks } from '../../core/rules/scaffold.ts';
import { rules, scaffolded } from '../../kinds/index.ts';
import { hover } from '../../server/features/hover.ts';
import { viewOf } from '../../server/features/view.ts';
import { marked } from './marked.ts';

/** The hover at the cursor, and what it underlines. */
function at(text: string): { markdown: string; over: string } | null {
  const { view, document, position } = marked(text);
  const shown = hover(view, position);
  if (!shown) return null;
  const { value } = shown.contents as { value: string };
  return { markdown: value, over: shown.range ? document.getText(shown.range) : '' };
}

const template = (components: string, more = '"Example": {"name": "Ana"}') =>
  `{"CustSpaceId": "1", "TemplateCode": "2", "Language": "en", "Category": "MARKETING", "Components": [${components}], ${more}}`;
const body = '{"Type": "BODY", "Text": "Hello $(name), your plants are on their way."}';
const buttons = (list: string) => `${body}, {"Type": "BUTTONS", "Buttons": [${list}]}`;
const link = '{"Type": "URL", "Text": "See it", "Url": "https://a.example/$(name)", "UrlType": "dynamic"}';

describe('the hover', () => {
  test.each<[what: string, marked: string, over: string, lines: readonly string[]]>([
    [
      'of a member tells what it is',
      '{"FlowId": "1", "Flow|Name": "a", "Categories": ["OTHER"]}',
      '"FlowName"',
      ['name'],
    ],
    [
      'of a value tells what it means',
      template(body).replace('"MARKETING"', '"MARK|ETING"'),
      '"MARKETING"',
      ['`MARKETING`: Offers, promotions', 'The category of the template.'],
    ],
    ['of a language names it', template(body).replace('"en"', '"e|n"'), '"en"', ['`en`: English']],
    [
      'of a text tells its length',
      template('{"Type": "BODY", "Text": "Hel|lo."}'),
      '"Hello."',
      ['**6 of 1,024** characters'],
    ],
    [
      'counts signs and not units',
      template('{"Type": "FOOTER", "Text": "🌿🌿|"}'),
      '"🌿🌿"',
      ['**2 of 60** characters'],
    ],
    [
      'of a text that is too long tells by how much',
      template(`{"Type": "HEADER", "Format": "TEXT", "Text": "|${'a'.repeat(63)}"}`),
      `"${'a'.repeat(63)}"`,
      ['**63 of 60** characters: 3 too many', '**A header has at most 60 characters.**'],
    ],
    [
      'of a body beside an offer knows its limit',
      template('{"Type": "BODY", "Text": "Hel|lo."}, {"Type": "LIMITED_TIME_OFFER", "Text": "Now"}'),
      '"Hello."',
      ['**6 of 600** characters'],
    ],
    [
      'of a label knows its limit',
      template(buttons(link)).replace('"See it"', '"See| it"'),
      '"See it"',
      ['**6 of 25** characters'],
    ],
    [
      'of a command knows its limit',
      '{"phone_number_id": "1", "prompts": ["a"], "commands": [{"command_name": "he|lp", "command_description": "a"}]}',
      '"help"',
      ['**4 of 32** characters'],
    ],
    [
      'of an ice breaker knows its limit',
      '{"CustSpaceId": "1", "PhoneNumber": "8613000000000", "Prompts": ["Help| me"], "Commands": []}',
      '"Help me"',
      ['**7 of 80** characters'],
    ],
    [
      'of a variable tells its sample and where it is used',
      template(buttons(link)).replace('$(name),', '$(na|me),'),
      '"Hello $(name), your plants are on their way."',
      ['**Variable** `$(name)`. Sample: `Ana`. Used in BODY, the Url of the button `See it`.'],
    ],
    [
      'of a sample tells where it is used',
      template(body, '"Example": {"na|me": "Ana"}'),
      '"name"',
      ['**Variable** `$(name)`. Sample: `Ana`. Used in BODY.'],
    ],
    [
      'of a variable without a sample says so',
      template(body.replace('name', 'na|me'), '"Example": {}'),
      '"Hello $(name), your plants are on their way."',
      ['It has no sample.', '**Every variable has a sample.**'],
    ],
    [
      'of a deprecated member says what to use',
      template(buttons(link.replace('}', ', "Signature|Hash": "a"}'))),
      '"SignatureHash"',
      ['Deprecated: put SignatureHash and PackageName in SupportedApps.'],
    ],
    [
      'shows a text of the document as text, whatever it holds',
      template(body, '"Example": {"name": "**a** `b` <script>|\\n[x](y)"}'),
      '"**a** `b` <script>\\n[x](y)"',
      ['Sample: `` **a** `b` <script> [x](y) ``.'],
    ],
    [
      'shows nothing of it that steers the text around it',
      template(body, '"Example": {"name": "a\\u202eb\\u0007c|"}'),
      '"a\\u202eb\\u0007c"',
      ['Sample: `ab c`.'],
    ],
    [
      'shows an empty text as one',
      template(body.replace('$(name),', '$(na|me),'), '"Example": {"name": ""}'),
      '"Hello $(name), your plants are on their way."',
      ['Sample: ` `. Used in'],
    ],
    [
      'names a part by its type only where that is a word',
      template(`{"Type": "![x](https://a.example/b.png)", "Text": "$(name|)"}`),
      '"$(name)"',
      ['Used in `![x](https://a.example/b.png)`.'],
    ],
    [
      'is there in a text that is not whole',
      '{"Category": "UTIL|ITY", "Components": [',
      '"UTILITY"',
      ['`UTILITY`: About an order'],
    ],
  ])('%s', (_, marked, over, lines) => {
    const shown = at(marked);
    expect(shown?.over).toBe(over);
    for (const line of lines) expect(shown?.markdown).toContain(line);
  });

  test.each([
    ['between members', '{"FlowName": "a",| "Categories": []}'],
    ['on a bracket', '{"FlowName": "a", "Categories": |[]}'],
    ['on a member that no schema knows', '{"FlowName": "a", "Categories": ["OTHER"], "x": {"y": |1}}'],
    ['in a document of no kind', '{"a": "b|"}'],
  ])('is not there %s', (_, marked) => {
    expect(at(marked)).toBeNull();
  });

  const examples = Object.entries(rules)
    // Not of one text: what cannot be read has none, and twins are two.
    .filter(
      ([id]) =>
        !['document/unreadable', 'document/same-target', 'document/opened-screen', 'document/flow-endpoint'].includes(
          id,
        ),
    )
    .flatMap(([id, { title, examples }]) => examples.bad.map((bad) => ({ id, title, bad })));

  test.each(examples)('of a finding of $id tells what its rule is about', ({ id, title, bad }) => {
    const document = TextDocument.create(
      'file:///a.chatapp.json',
      'chatapp',
      1,
      withoutMarks(scaffolded(id.slice(0, id.indexOf('/')), bad)),
    );
    const view = viewOf(document, { rules: bad.settings ?? {} });
    const finding = view.result.findings.find(({ rule }) => rule === id);
    const shown = finding && hover(view, finding.range.start);
    expect(shown?.contents).toMatchObject({ value: expect.stringContaining(title) });
  });
});
