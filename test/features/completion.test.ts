import { describe, expect, test } from 'vitest';
import { CompletionItemTag, type TextEdit } from 'vscode-languageserver';
import { check } from '../../kinds/index.ts';
import { editor, offeredAt, taken } from './completing.ts';
import { brokenByTaking, completeWhileTyping, documents } from './completion/places.ts';
import { marked } from './marked.ts';

const labelsAt = (text: string) => offeredAt(marked(text)).map(({ label }) => label);

/** Takes the item of a label. */
function take(text: string, label: string, client = editor): string {
  const here = marked(text);
  const item = offeredAt(here, client).find((offered) => offered.label === label);
  if (!item) throw new Error(`"${label}" is not offered, but ${offeredAt(here).map(({ label }) => label)}`);
  return taken(here, item);
}

const template = (components: string, category = 'MARKETING') =>
  `{"CustSpaceId": "1", "TemplateCode": "2", "Language": "en", "Category": "${category}", "Components": [${components}]}`;
const body = '{"Type": "BODY", "Text": "Hello."}';
const buttons = (list: string) => `${body}, {"Type": "BUTTONS", "Buttons": [${list}]}`;
const carousel = (cards: string) => `${body}, {"Type": "CAROUSEL", "Cards": [${cards}]}`;

describe('names', () => {
  test.each<[what: string, text: string, labels: readonly string[]]>([
    ['what is missing comes first', '{"Components": [], |}', ['CustSpaceId', 'Language']],
    [
      'a document of no kind yet can become any',
      '{|}',
      ['CustSpaceId', 'Language', 'Components', 'FlowName', 'Categories'],
    ],
    ['those of a flow', '{"FlowName": "a", "Categories": [], |}', ['CustSpaceId', 'FlowId', 'EndpointUri', '$schema']],
    [
      'samples of variables that have none',
      template('{"Type": "BODY", "Text": "$(a) $(b) x"}').replace(/}$/, ', "Example": {"a": "1", |}}'),
      ['b'],
    ],
    ['those of a command', '{"phone_number_id": "1", "commands": [{"command_name": "a", |}]}', ['command_description']],
    [
      'the name under the cursor can be exchanged',
      '{"FlowName|": "a", "Categories": [], "FlowId": "1"}',
      ['FlowName', 'CustSpaceId'],
    ],
  ])('%s', (_, text, labels) => {
    expect(labelsAt(text).slice(0, labels.length)).toEqual(labels);
  });

  test.each<[what: string, text: string, labels: readonly string[]]>([
    ['a header of text has no address', template('{"Type": "HEADER", "Format": "TEXT", |}'), ['Text']],
    ['a header of a picture has no text', template('{"Type": "HEADER", "Format": "IMAGE", |}'), ['Url']],
    ['a document has a name', template('{"Type": "HEADER", "Format": "DOCUMENT", |}'), ['Url', 'FileName']],
    ['buttons', template('{"Type": "BUTTONS", |}'), ['Buttons']],
    [
      'a quick reply of a campaign may unsubscribe',
      template(buttons('{"Type": "QUICK_REPLY", |}')),
      ['Text', 'IsOptOut'],
    ],
    ['and no other', template(buttons('{"Type": "QUICK_REPLY", |}'), 'UTILITY'), ['Text']],
    ['a link', template(buttons('{"Type": "URL", |}')), ['Text', 'Url', 'UrlType']],
    ['a call', template(buttons('{"Type": "PHONE_NUMBER", |}')), ['Text', 'PhoneNumber']],
    [
      'a code',
      template(buttons('{"Type": "ONE_TAP", |}'), 'AUTHENTICATION'),
      ['Text', 'AutofillText', 'SupportedApps'],
    ],
    [
      'the button of a card',
      template(carousel('{"CardComponents": [{"Type": "BUTTONS", "Buttons": [{"Type": "URL", |}]}]}')),
      ['Text', 'Url', 'UrlType'],
    ],
  ])('only those that can stand there: %s', (_, text, labels) => {
    const offered = offeredAt(marked(text)).filter(({ tags }) => !tags?.includes(CompletionItemTag.Deprecated));
    expect(offered.map(({ label }) => label)).toEqual(labels);
  });

  test.each<[what: string, text: string, labels: readonly string[]]>([
    ['of a document', '{"Components": [], |}', ['CustSpaceId', 'Language']],
    ['of a link', template(buttons('{"Type": "URL", |}')), ['Text', 'Url']],
    ['of a picture', template('{"Type": "HEADER", "Format": "IMAGE", |}'), ['Url']],
    ['of a body', template('{"Type": "BODY", |}'), []],
    [
      'of a flow that opens a screen',
      template(buttons('{"Type": "FLOW", "FlowAction": "NAVIGATE", |}')),
      ['Text', 'FlowId', 'NavigateScreen'],
    ],
    ['of a command', '{"phone_number_id": "1", "commands": [{|}]}', ['command_name', 'command_description']],
  ])('what is required says so: %s', (_, text, labels) => {
    const offered = offeredAt(marked(text));
    expect(offered.filter(({ detail }) => detail === 'required').map(({ label }) => label)).toEqual(labels);
    expect(offered.slice(0, labels.length).map(({ label }) => label)).toEqual(labels);
  });

  test('old ones come last, struck through', () => {
    const offered = offeredAt(marked('{"Components": [], |}'));
    expect(offered.at(-1)).toMatchObject({ label: 'CustWabaId', tags: [CompletionItemTag.Deprecated] });
  });

  test.each<[what: string, text: string, label: string, result: string]>([
    ['with its value begun', '{"Components": [], |}', 'Language', '{"Components": [], "Language": ""}'],
    ['a list with its brackets', '{"FlowName": "a", |}', 'Categories', '{"FlowName": "a", "Categories": [""]}'],
    [
      'the quote that stands there is used',
      '{"Components": [], "Lang|"}',
      'Language',
      '{"Components": [], "Language": ""}',
    ],
    [
      'so is one that is not closed',
      '{"Components": [], "Lang|\n}',
      'Language',
      '{"Components": [], "Language": ""\n}',
    ],
    ['and a word without one', '{"Components": [], Lang|}', 'Language', '{"Components": [], "Language": ""}'],
    ['a comma before it', '{"Components": []\n|}', 'Language', '{"Components": [],\n"Language": ""}'],
    ['a comma behind it', '{|"Components": []}', 'Language', '{"Language": "","Components": []}'],
    [
      'a comma before a comment',
      '{"Components": [] // here\n|}',
      'Language',
      '{"Components": [], // here\n"Language": ""}',
    ],
    [
      'a value stays with its name',
      '{"Flow|": "a", "Categories": [], "FlowId": "1"}',
      'FlowName',
      '{"FlowName": "a", "Categories": [], "FlowId": "1"}',
    ],
    [
      'a number',
      template('', 'AUTHENTICATION').replace(/}$/, ', |}'),
      'MessageSendTtlSeconds',
      template('', 'AUTHENTICATION').replace(/}$/, ', "MessageSendTtlSeconds": 120}'),
    ],
  ])('are written right: %s', (_, text, label, result) => {
    expect(take(text, label)).toBe(result);
  });

  test('in a client without snippets they are plain', () => {
    const plain = { snippets: false, labelDetails: false, suggestsAgain: false };
    expect(take('{"Components": [], |}', 'Language', plain)).toBe('{"Components": [], "Language": ""}');
    expect(take('{"Components": [], |}', 'CategoryChangePaused', plain)).toBe(
      '{"Components": [], "CategoryChangePaused": true}',
    );
  });
});

describe('values', () => {
  test.each<[what: string, text: string, labels: readonly string[]]>([
    ['categories', template('').replace('"MARKETING"', '|'), ['MARKETING', 'UTILITY', 'AUTHENTICATION']],
    ['parts of a verification message', template('{"Type": "|"}', 'AUTHENTICATION'), ['BODY', 'FOOTER', 'BUTTONS']],
    ['parts that are not there yet', template(`${body}, {"Type": |}`, 'UTILITY'), ['HEADER', 'FOOTER', 'BUTTONS']],
    ['of cards', template(carousel('{"CardComponents": [{"Type": |}]}')), ['HEADER', 'BODY', 'BUTTONS']],
    [
      'buttons of a verification message',
      template(buttons('{"Type": "|"}'), 'AUTHENTICATION'),
      ['COPY_CODE', 'ONE_TAP', 'ZERO_TAP'],
    ],
    ['yes or no', template('{"Type": "BODY", "AddSecretRecommendation": |}', 'AUTHENTICATION'), ['true', 'false']],
    ['flows of the workspace', template(buttons('{"Type": "FLOW", "FlowId": "|"}')), ['77']],
    ['screens of that flow', template(buttons('{"Type": "FLOW", "FlowId": "77", "NavigateScreen": "|"}')), ['WELCOME']],
    [
      'categories of a flow that it has not yet',
      '{"FlowName": "a", "Categories": ["SIGN_UP", "SIGN_IN", "LEAD_GENERATION", "CONTACT_US", "CUSTOMER_SUPPORT", |]}',
      ['APPOINTMENT_BOOKING', 'SURVEY', 'OTHER'],
    ],
    [
      'schemas',
      '{"$schema": "|"}',
      [
        'urn:chatapp:cams-template',
        'urn:chatapp:cams-flow',
        'urn:chatapp:meta-flow',
        'urn:chatapp:cams-automation',
        'urn:chatapp:meta-automation',
        'urn:chatapp:flow-json',
      ],
    ],
    ['a list where one belongs', template(body).replace(/}$/, ', "Example": |}'), ['{ }']],
    ['nothing in a text', template('{"Type": "BODY", "Text": "Hel|lo"}'), []],
    ['nothing in a comment', `${template(body)} // Hel|lo`, []],
    ['nothing before a colon', '{"FlowName" |: "a"}', []],
    ['nothing beside a document', '{"FlowName": "a"} |', []],
    ['nothing before one', '| {"FlowName": "a"}', []],
  ])('%s', (_, text, labels) => {
    expect(labelsAt(text)).toEqual(labels);
  });

  test('languages have their names, and are found by them', () => {
    const offered = offeredAt(marked(template('').replace('"en"', '"|"')));
    expect(offered.length).toBeGreaterThan(70);
    expect(offered.find(({ label }) => label === 'pt_BR')).toMatchObject({
      detail: 'Portuguese (Brazil)',
      labelDetails: { description: 'Portuguese (Brazil)' },
      filterText: '"pt_BR" Portuguese (Brazil)',
    });
  });

  test('what a value means is said', () => {
    const offered = offeredAt(marked(template('').replace('"MARKETING"', '|')));
    expect(offered[1]?.documentation).toEqual({
      kind: 'markdown',
      value: 'About an order, an account or a request of the customer.',
    });
  });

  test.each<[what: string, text: string, label: string, result: string]>([
    ['in their quotes', '{"FlowName": "a", "Categories": [|]}', 'OTHER', '{"FlowName": "a", "Categories": ["OTHER"]}'],
    [
      'in the quotes that stand there',
      '{"FlowName": "a", "Categories": ["O|"]}',
      'OTHER',
      '{"FlowName": "a", "Categories": ["OTHER"]}',
    ],
    [
      'a comma before',
      '{"FlowName": "a", "Categories": ["SURVEY" |]}',
      'OTHER',
      '{"FlowName": "a", "Categories": ["SURVEY", "OTHER"]}',
    ],
    [
      'a comma behind',
      '{"FlowName": "a", "Categories": [| "SURVEY"]}',
      'OTHER',
      '{"FlowName": "a", "Categories": ["OTHER", "SURVEY"]}',
    ],
    ['a space behind the colon', '{"FlowName": "a", "Categories":|}', '[ ]', '{"FlowName": "a", "Categories": [""]}'],
    [
      'and a comma where another member follows',
      template('').replace('"MARKETING",', '|'),
      'UTILITY',
      template('', 'UTILITY'),
    ],
  ])('are written right: %s', (_, text, label, result) => {
    expect(take(text, label)).toBe(result);
  });
});

describe('where the cursor is decides', () => {
  const whole = (list: string) =>
    `{"CardComponents": [{"Type": "HEADER", "Format": "IMAGE", "Url": "https://a.example/a.png"}, {"Type": "BODY", "Text": "A fern."}, {"Type": "BUTTONS", "Buttons": [${list}]}]}`;

  test.each<[what: string, text: string, label: string, isOffered: boolean]>([
    [
      'the code of an offer comes before its link',
      template(
        `${body}, {"Type": "LIMITED_TIME_OFFER", "Text": "Ends"}, {"Type": "BUTTONS", "Buttons": [| {"Type": "URL", "Text": "See", "Url": "https://a.example/x", "UrlType": "static"}]}`,
      ),
      'COPY_CODE',
      true,
    ],
    [
      'a flow does not stand between quick replies',
      template(buttons('{"Type": "QUICK_REPLY", "Text": "A"}, | {"Type": "QUICK_REPLY", "Text": "B"}'), 'UTILITY'),
      'FLOW',
      false,
    ],
    [
      'a card is like the first one',
      template(
        carousel(
          '{"CardComponents": [{"Type": "HEADER", "Format": "IMAGE", "Url": "https://a.example/a.png"}]}, {"CardComponents": [|]}',
        ),
      ),
      'HEADER VIDEO',
      false,
    ],
    [
      'a card has what the first one has',
      template(carousel(`${whole('{"Type": "QUICK_REPLY", "Text": "A"}')}, {"CardComponents": [|]}`)),
      'BUTTONS',
      true,
    ],
    [
      'a button more is one for every card, one after the other',
      template(
        carousel(
          `${whole('{"Type": "QUICK_REPLY", "Text": "A"}, |')}, ${whole('{"Type": "QUICK_REPLY", "Text": "B"}')}`,
        ),
      ),
      'QUICK_REPLY',
      true,
    ],
    [
      'an address that is not written yet may be of either type',
      template(buttons('{"Type": "URL", "Text": "A", "Url": "", "UrlType": "|"}')),
      'dynamic',
      true,
    ],
    ['a category stands in a list once', '{"FlowName": "a", "Categories": [| "SURVEY"]}', 'SURVEY', false],
    ['what has no time to live is offered none', template(body).replace(/}$/, ', |}'), 'MessageSendTtlSeconds', false],
    [
      'an address with a variable is not static',
      template(buttons('{"Type": "URL", "Text": "A", "Url": "https://a.example/$(x)", "UrlType": "|"}')),
      'static',
      false,
    ],
  ])('%s', (_, text, label, isOffered) => {
    expect(labelsAt(text).includes(label)).toBe(isOffered);
  });

  test.each([
    ['behind a value', '{\n"Category": "MARK,\n"Language": "en",\n|\n"Components": []\n}', 'CustSpaceId'],
    ['behind a name', '{\n"Category: "MARKETING",\n"Components": [{"Type": "BODY", "Text": "Hi."}],\n|\n}', 'Language'],
  ])('a quote that is not closed %s further up changes nothing', (_, text, label) => {
    const here = marked(text);
    const items = offeredAt(here);
    expect(items.map((item) => item.label)).toContain(label);
    for (const { textEdit } of items) {
      const { start, end } = (textEdit as TextEdit).range;
      expect([start.line, end.line]).toEqual([here.position.line, here.position.line]);
    }
  });
});

describe('whole documents', () => {
  test('are offered in an empty file, after the braces that all of them have', () => {
    const labels = labelsAt('|');
    expect(labels.slice(0, 2)).toEqual(['{ }', 'chatapp-template']);
    expect(labels).toContain('chatapp-automation-meta');
    expect(labelsAt('// The winter sale.\n|')).toEqual(labels);
  });

  test('not to an editor that would leave their places as they are', () => {
    expect(
      offeredAt(marked('|'), { snippets: false, labelDetails: false, suggestsAgain: false }).map(({ label }) => label),
    ).toEqual(['{ }']);
  });

  test.each(labelsAt('|').slice(1))('%s takes the place of what was typed, and is right', (label) => {
    const text = take(`${label.slice(0, 9)}|`, label);
    expect(text).toMatch(/^\{/);
    // Where no document has an id yet, the sandbox's is there; what has no code is created.
    expect(check(text).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(text).not.toContain('sandbox-space');
  });

  test('are named after their file, and have the ids of the others', () => {
    const here = marked('|', 'file:///shop/spring-carousel%202.chatapp.json');
    const item = offeredAt(here).find(({ label }) => label === 'chatapp-template');
    expect(JSON.parse(item ? taken(here, item) : '{}')).toMatchObject({
      CustSpaceId: 'space-a',
      TemplateName: 'spring_carousel_2',
    });
  });

  test.each([
    ['{"Components": [], "CustSpaceId": "|"}', ['space-a']],
    ['{"PhoneNumber": |, "Prompts": []}', ['15551110000', '15552220000']],
    ['{"Components": [], "TemplateCode": "|"}', []],
  ])('ids that the workspace has are offered: %s', (text, expected) => {
    expect(labelsAt(text)).toEqual(expected);
  });
});

describe('whole parts', () => {
  const components = [
    'BODY',
    'HEADER TEXT',
    'HEADER IMAGE',
    'HEADER VIDEO',
    'HEADER DOCUMENT',
    'HEADER LOCATION',
    'FOOTER',
    'BUTTONS',
  ];

  test.each<[what: string, text: string, labels: readonly string[]]>([
    ['of a campaign', template('|'), [...components, 'CAROUSEL', 'LIMITED_TIME_OFFER']],
    ['of a message about an order', template('|', 'UTILITY'), components],
    ['of a verification message', template('|', 'AUTHENTICATION'), ['BODY', 'FOOTER', 'BUTTONS']],
    ['that are not there yet', template(`${body}, |`, 'UTILITY'), components.slice(1)],
    ['nor behind the cursor', template(`| ${body}`, 'UTILITY'), components.slice(1)],
    [
      'buttons of a campaign',
      template(buttons('|')),
      ['URL', 'PHONE_NUMBER', 'QUICK_REPLY', 'FLOW', 'COPY_CODE', 'CATALOG', 'MPM'],
    ],
    [
      'of which one is enough',
      template(buttons('{"Type": "PHONE_NUMBER", "Text": "Call", "PhoneNumber": "+15550100199"}, |')),
      ['URL', 'QUICK_REPLY', 'FLOW', 'COPY_CODE'],
    ],
    [
      'buttons of a verification message',
      template(buttons('|'), 'AUTHENTICATION'),
      ['COPY_CODE', 'ONE_TAP', 'ZERO_TAP'],
    ],
    ['apps', template(buttons('{"Type": "ONE_TAP", "SupportedApps": [|]}'), 'AUTHENTICATION'), ['App']],
    ['commands', '{"PhoneNumber": "8613000000000", "Commands": [|]}', ['Command']],
  ])('%s', (_, text, labels) => {
    expect(labelsAt(text)).toEqual(labels);
  });

  test('another card is built like the first one', () => {
    const first = '{"CardComponents": [{"Type": "BODY", "Text": "Fern"}]}';
    expect(take(template(carousel(`${first}, |`)), 'Card')).toContain(
      '"CardComponents": [\n\t\t{ "Type": "BODY", "Text": "Fern" }\n\t]',
    );
  });

  test.each<[text: string]>([
    [template('|')],
    [template('|', 'UTILITY')],
    [template('|', 'AUTHENTICATION')],
    [template(`${body}, |`)],
    [template(buttons('|'))],
    [template('{"Type": "BODY"}, {"Type": "BUTTONS", "Buttons": [|]}', 'AUTHENTICATION')],
    [template(`${body}, {"Type": "CAROUSEL", "Cards": [|]}`)],
    [template(carousel('{"CardComponents": [|]}'))],
    ['{"CustSpaceId": "1", "PhoneNumber": "8613000000000", "Prompts": ["Hi"], "Commands": [|]}'],
    ['{"phone_number_id": "1", "prompts": ["Hi"], "commands": [|]}'],
  ])('bring no mistake but that others are missing: %s', (text) => {
    const here = marked(text);
    const offered = offeredAt(here);
    expect(offered).not.toHaveLength(0);
    for (const item of offered) {
      const { findings } = check(taken(here, item));
      const left = findings.filter(
        ({ rule, severity }) => severity === 'error' && !/-(required|missing|uneven|too-few-cards)$/.test(rule),
      );
      expect(left, item.label).toEqual([]);
    }
  });
});

describe('variables', () => {
  const text = (words: string) =>
    template(`{"Type": "BODY", "Text": "${words}"}, {"Type": "FOOTER", "Text": "$(shop)"}`).replace(
      /}$/,
      ', "Example": {"name": "Ana"}}',
    );

  test.each<[what: string, words: string, result: string]>([
    ['behind the sign', 'Hello $|', 'Hello $(name)'],
    ['behind the bracket', 'Hello $(|', 'Hello $(name)'],
    ['with the bracket that the editor closed', 'Hello $(|) you', 'Hello $(name) you'],
    ['over what is begun', 'Hello $(na|me) you', 'Hello $(name) you'],
    ['behind an escape', '\\"Hello\\" $(|)', '\\"Hello\\" $(name)'],
  ])('%s', (_, words, result) => {
    expect(take(text(words), '$(name)')).toBe(text(result));
  });

  test.each([
    ['a footer', '{"Type": "FOOTER", "Text": "$|"}'],
    ['a label', '{"Type": "BUTTONS", "Buttons": [{"Type": "QUICK_REPLY", "Text": "$|"}]}'],
    ['a type', '{"Type": "$|"}'],
  ])('none in %s, which takes none', (_, part) => {
    const labels = labelsAt(template(`{"Type": "BODY", "Text": "Hello $(name)."}, ${part}`));
    expect(labels.filter((label) => label.startsWith('$('))).toEqual([]);
  });

  test('no name that a variable cannot have', () => {
    const here = template('{"Type": "BODY", "Text": "Hi $|"}').replace(
      /}$/,
      ', "Example": {"a\\"b": "1", "first name": "2", "c": "3"}}',
    );
    expect(labelsAt(here)).toEqual(['$(c)']);
  });

  test('those with a sample and those in other texts; not the one that is being typed', () => {
    expect(labelsAt(text('Hi $(nam|), $(other)'))).toEqual(['$(name)', '$(other)', '$(shop)']);
    expect(labelsAt(text('Hello |'))).toEqual([]);
  });
});

/** A fixed sample here; many more places by `npm run test:slow`. */
describe.each(documents)('in %s, at a fixed sample of places', (_, text) => {
  test('what is taken leaves it whole', () => {
    expect(brokenByTaking(text, 41)).toEqual([]);
  });

  test('what is typed so far is answered', () => {
    expect(() => completeWhileTyping(text, 61)).not.toThrow();
  });
});
