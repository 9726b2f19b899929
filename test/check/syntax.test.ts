import { describe, expect, test } from 'vitest';
import { applyToText } from '../../core/document/edits.ts';
import { parse } from '../../core/document/parse.ts';
import { check } from '../../kinds/index.ts';

/** A whole flow with these lines in it. */
const flow = (lines: string) =>
  `{\n  "CustSpaceId": "1",\n${lines}\n  "FlowName": "book_a_visit",\n  "Categories": ["SURVEY"]\n}`;
const plain = flow('  "FlowId": "2",');

interface Case {
  what: string;
  text: string;
  /** The whole of what is said. */
  message: RegExp;
  /** What is underlined. */
  at: string;
  /** Whether the first suggestion makes a text that can be read; else there is none. */
  fixes?: boolean;
}

const cases: readonly Case[] = [
  {
    what: 'curly quotes',
    text: plain.replaceAll(/"([^"]*)"/g, '“$1”'),
    message: /straight double quotes.*This is “/,
    at: '“CustSpaceId”',
    fixes: true,
  },
  { what: 'a curly quote at one end', text: flow('  "FlowId": “2",'), message: /This is “/, at: '“', fixes: true },
  {
    what: 'a curly quote at the other end',
    text: flow('  "FlowId": "2”,'),
    message: /starts with a straight double quote and ends with ”/,
    at: '"2”,',
    fixes: true,
  },
  { what: 'low German quotes', text: flow('  "FlowId": „2“,'), message: /This is „/, at: '„2“', fixes: true },
  { what: 'curly single quotes', text: flow('  ‘FlowId’: ‘2’,'), message: /This is ‘/, at: '‘FlowId’', fixes: true },
  { what: 'corner quotes', text: flow('  "FlowId": 「2」,'), message: /This is 「/, at: '「2」', fixes: true },
  { what: 'angle quotes', text: flow('  "FlowId": «2»,'), message: /This is «/, at: '«2»', fixes: true },
  { what: 'full-width quotes', text: flow('  "FlowId": ＂2＂,'), message: /This is ＂/, at: '＂2＂', fixes: true },
  { what: 'backticks', text: flow('  "FlowId": `2`,'), message: /This is `/, at: '`2`', fixes: true },
  {
    what: 'a double quote in curly ones',
    text: flow('  "FlowId": “a "b" c”,'),
    message: /This is “/,
    at: '“a "b" c”',
    fixes: true,
  },
  {
    what: 'single quotes',
    text: plain.replaceAll('"', "'"),
    message: /double quotes, not single ones/,
    at: "'CustSpaceId'",
    fixes: true,
  },
  {
    what: 'an apostrophe in single quotes',
    text: flow("  \"FlowId\": 'it\\'s',"),
    message: /not single ones/,
    at: "'it\\'s'",
    fixes: true,
  },
  {
    what: 'a full-width colon',
    text: flow('  "FlowId"："2",'),
    message: /： is a full-width character.* Write : instead/,
    at: '：',
    fixes: true,
  },
  {
    what: 'a full-width comma',
    text: flow('  "FlowId": "2"，'),
    message: /， is a full-width.* Write , instead/,
    at: '，',
    fixes: true,
  },
  {
    what: 'a Chinese list comma',
    text: flow('  "FlowId": "2"、'),
    message: /、 is a full-width/,
    at: '、',
    fixes: true,
  },
  {
    what: 'full-width braces',
    text: plain.replace('{', '｛').replace('}', '｝'),
    message: /Write \{ instead/,
    at: '｛',
    fixes: true,
  },
  {
    what: 'full-width brackets',
    text: plain.replace('[', '［').replace(']', '］'),
    message: /Write \[ instead/,
    at: '［',
    fixes: true,
  },
  {
    what: 'no-break spaces',
    text: plain.replaceAll('  ', '\u00a0\u00a0'),
    message: /special space .*U\+00A0/,
    at: '\u00a0',
    fixes: true,
  },
  { what: 'an ideographic space', text: flow('  "FlowId":\u3000"2",'), message: /U\+3000/, at: '\u3000', fixes: true },
  { what: 'a zero-width space', text: flow('  \u200b"FlowId": "2",'), message: /U\+200B/, at: '\u200b', fixes: true },
  {
    what: 'a byte order mark inside',
    text: flow('  \ufeff"FlowId": "2",'),
    message: /U\+FEFF/,
    at: '\ufeff',
    fixes: true,
  },
  {
    what: 'a plus sign',
    text: flow('  "FlowId": +120,'),
    message: /no plus sign. Write 120, or put a phone number in double quotes/,
    at: '+120',
    fixes: true,
  },
  {
    what: 'a number that begins with a point',
    text: flow('  "FlowId": .5,'),
    message: /Write 0.5/,
    at: '.5',
    fixes: true,
  },
  {
    what: 'a hexadecimal number',
    text: flow('  "FlowId": 0x1F,'),
    message: /no hexadecimal numbers. Write 31/,
    at: '0x1F',
    fixes: true,
  },
  {
    what: 'a leading zero',
    text: flow('  "FlowId": 0123,'),
    message: /cannot start with 0/,
    at: '0123',
    fixes: true,
  },
  { what: 'digits in groups', text: flow('  "FlowId": 1,000,'), message: /Write 1000/, at: '1,000', fixes: true },
  {
    what: 'digits joined by an underscore',
    text: flow('  "FlowId": 1_000,'),
    message: /Write 1000/,
    at: '1_000',
    fixes: true,
  },
  {
    what: 'a number with a unit',
    text: flow('  "FlowId": 120s,'),
    message: /not a valid JSON number/,
    at: '120s',
    fixes: true,
  },
  {
    what: 'a date',
    text: flow('  "FlowId": 2026-11-25,'),
    message: /not a valid JSON number/,
    at: '2026-11',
    fixes: true,
  },
  {
    what: 'a phone number with spaces',
    text: flow('  "FlowId": 86 13000,'),
    message: /not a valid JSON number/,
    at: '86 13000',
    fixes: true,
  },
  { what: 'NaN', text: flow('  "FlowId": NaN,'), message: /JSON has no NaN/, at: 'NaN' },
  { what: 'minus infinity', text: flow('  "FlowId": -Infinity,'), message: /JSON has no -Infinity/, at: '-Infinity' },
  { what: 'undefined', text: flow('  "FlowId": undefined,'), message: /JSON has no undefined/, at: 'undefined' },
  { what: 'None', text: flow('  "FlowId": None,'), message: /JSON has no None. Write null/, at: 'None', fixes: true },
  { what: 'True', text: flow('  "FlowId": True,'), message: /lowercase. Write true/, at: 'True', fixes: true },
  {
    what: 'a semicolon for a comma',
    text: flow('  "FlowId": "2";'),
    message: /with commas, not semicolons/,
    at: ';',
    fixes: true,
  },
  { what: 'a semicolon at the end', text: `${plain};`, message: /does not end with a semicolon/, at: ';', fixes: true },
  {
    what: 'an equals sign',
    text: flow('  "FlowId" = "2",'),
    message: /with a colon, not =\./,
    at: '=',
    fixes: true,
  },
  { what: 'an arrow', text: flow('  "FlowId" => "2",'), message: /not =>/, at: '=>', fixes: true },
  {
    what: 'a comment with a hash',
    text: flow('  # the flow\n  "FlowId": "2",'),
    message: /with \/\/, not with #/,
    at: '#',
    fixes: true,
  },
  {
    what: 'a comment with a hash behind a value',
    text: flow('  "FlowId": "2", # see "the" page'),
    message: /not with #/,
    at: '#',
    fixes: true,
  },
  {
    what: 'a comment with dashes',
    text: flow('  -- the flow\n  "FlowId": "2",'),
    message: /not with --/,
    at: '--',
    fixes: true,
  },
  {
    what: 'a comment with one slash',
    text: flow('  / the flow\n  "FlowId": "2",'),
    message: /two slashes/,
    at: '/',
    fixes: true,
  },
  {
    what: 'a comment of HTML',
    text: flow('  <!-- the flow -->\n  "FlowId": "2",'),
    message: /an HTML comment/,
    at: '<!--',
  },
  {
    what: 'marks of a merge',
    text: flow('<<<<<<< HEAD\n  "FlowId": "2",\n=======\n  "FlowId": "3",\n>>>>>>> other'),
    message: /Git could not merge two versions/,
    at: '<<<<<<<',
  },
  {
    what: 'a half-removed mark of a merge',
    text: flow('  "FlowId": "2",\n>>>>>>> other'),
    message: /Git could not merge/,
    at: '>>>>>>>',
  },
  {
    what: 'a tag of a web page around it',
    text: `<pre>${plain}</pre>`,
    message: /<pre> is a web page tag/,
    at: '<pre>',
    fixes: true,
  },
  {
    what: 'a tag of a web page behind it',
    text: `${plain}</pre>`,
    message: /<\/pre> is a web page tag/,
    at: '</pre>',
    fixes: true,
  },
  {
    what: 'quotes as a web page has them',
    text: plain.replaceAll('"', '&quot;'),
    message: /how a web page writes a double quote/,
    at: '&quot;',
    fixes: true,
  },
  {
    what: 'a block of Markdown',
    text: `\`\`\`json\n${plain}\n\`\`\`\n`,
    message: /a Markdown code block/,
    at: '```json',
    fixes: true,
  },
  {
    what: 'the end of a block of Markdown',
    text: `${plain}\n~~~\n`,
    message: /a Markdown code block/,
    at: '~~~',
    fixes: true,
  },
  {
    what: 'a quoted mail',
    text: plain.replaceAll(/^/gm, '> '),
    message: /a quoted email or chat message/,
    at: '>',
    fixes: true,
  },
  {
    what: 'line numbers',
    text: plain
      .split('\n')
      .map((line, at) => `${at + 1}  ${line}`)
      .join('\n'),
    message: /numbers at the start of the lines/,
    at: '{',
    fixes: true,
  },
  {
    what: 'quotes inside of a text',
    text: flow('  "FlowId": "the "2" flow",'),
    message: /contains double quotes/,
    at: '2',
    fixes: true,
  },
  {
    what: 'quotes of a link inside of a text',
    text: flow('  "FlowId": "a <a href="https://www.example.com/a">link</a> b",'),
    message: /contains double quotes/,
    at: 'https',
    fixes: true,
  },
  {
    what: 'quotes inside of an entry',
    text: flow('  "FlowId": ["say "hello" now", "b"],'),
    message: /contains double quotes/,
    at: 'hello',
    fixes: true,
  },
  { what: 'two documents', text: `${plain}\n${plain}`, message: /A second document starts here/, at: '{' },
  {
    what: 'two documents with a comma',
    text: `${plain},\n${plain}`,
    message: /A second document starts here/,
    at: ',',
  },
  {
    what: 'a document on every line',
    text: `${'{"CustSpaceId": "1", "FlowId": "2", "FlowName": "a", "Categories": ["SURVEY"]}\n'.repeat(3)}`,
    message: /A second document starts here/,
    at: '{',
  },
  {
    what: 'a sentence behind it',
    text: `${plain}\nPlease check this.`,
    message: /The document ends before this/,
    at: 'Please',
    fixes: true,
  },
  {
    what: 'a sentence before it',
    text: `Here it is:\n${plain}`,
    message: /something before the document/,
    at: 'Here',
    fixes: true,
  },
  {
    what: 'an assignment',
    text: `const flow = ${plain}`,
    message: /something before the document/,
    at: 'const',
    fixes: true,
  },
  { what: 'no JSON at all', text: 'CustSpaceId: 1\nFlowId: 2\n', message: /This is not JSON/, at: 'CustSpaceId' },
  {
    what: 'names without quotes',
    text: plain.replaceAll(/"(\w+)":/g, '$1:'),
    message: /property name needs double quotes. Write "CustSpaceId"/,
    at: 'CustSpaceId',
    fixes: true,
  },
  {
    what: 'a name without its first quote',
    text: flow('  FlowId": "2",'),
    message: /at the start of this name is missing/,
    at: 'FlowId',
    fixes: true,
  },
  {
    what: 'a name without its last quote',
    text: flow('  "FlowId: "2",'),
    message: /no closing double quote. Write "name": value/,
    at: '2',
  },
  {
    what: 'a value without its first quote',
    text: flow('  "FlowId": 2",'),
    message: /ends a text that has none at its start/,
    at: '",',
  },
  {
    what: 'a value without quotes',
    text: flow('  "FlowId": two words here,'),
    message: /A text needs double quotes/,
    at: 'two',
    fixes: true,
  },
  {
    what: 'an address without quotes',
    text: flow('  "FlowId": https://www.example.com/a,'),
    message: /A text needs double quotes/,
    at: 'https',
    fixes: true,
  },
  {
    what: 'a variable without quotes',
    text: flow('  "FlowId": $(id),'),
    message: /A text needs double quotes/,
    at: '$(id)',
    fixes: true,
  },
  {
    what: 'a variable of braces without quotes',
    text: flow('  "FlowId": {{id}},'),
    message: /A variable belongs inside a text/,
    at: '{{id}}',
    fixes: true,
  },
  {
    what: 'backslashes before all quotes',
    text: plain.replaceAll('"', '\\"'),
    message: /The quotes have backslashes/,
    at: '\\"',
    fixes: true,
  },
  { what: 'dots for what was left out', text: flow('  "FlowId": "2", …'), message: /left out/, at: '…' },
  {
    what: 'texts joined with a plus sign',
    text: flow('  "FlowId": "a" + "b",'),
    message: /cannot join texts with \+/,
    at: '+',
  },
  {
    what: 'two texts for one value',
    text: flow('  "FlowId": "2" "3",'),
    message: /two texts side by side/,
    at: '"3"',
  },
  { what: 'a tuple', text: plain.replace('[', '(').replace(']', ')'), message: /no parentheses/, at: '(' },
  { what: 'another encoding', text: '\ufffd\ufffd{\u0000"\u0000', message: /saved in another encoding/, at: '\ufffd' },
  {
    what: 'a missing comma',
    text: flow('  "FlowId": "2"'),
    message: /Add a comma before this/,
    at: '"FlowName"',
    fixes: true,
  },
  {
    what: 'a comma that is missing behind a comment',
    text: flow('  "FlowId": "2" // the flow'),
    message: /Add a comma before this/,
    at: '"FlowName"',
  },
];

describe.each(cases)('$what', ({ text, message, at, fixes }) => {
  const { findings } = check(text);
  const [finding] = findings;

  test('is one finding, in words that fit it', () => {
    expect(findings.map(({ rule }) => rule)).toEqual(['document/syntax']);
    expect(finding?.message).toMatch(message);
    const { start, end } = finding?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(text.split('\n')[start.line]?.slice(start.character, end.character)).toBe(at);
  });

  test(fixes ? 'has a suggestion after which the text can be read' : 'leaves the change to a person', () => {
    const [suggestion] = finding?.suggest ?? [];
    expect(suggestion !== undefined).toBe(fixes === true);
    if (suggestion) expect(parse(applyToText(text, suggestion.edits)).problems).toEqual([]);
  });
});

test('what is pasted into a text stays there when the same is replaced around it', () => {
  const text = flow('  “FlowId”： “2”， // “a” ： b\n  "Note": "a “b” ： c",');
  const [first] = check(text).findings;
  const once = applyToText(text, first?.suggest?.[0]?.edits ?? []);
  expect(once).toContain('// “a” ： b');
  expect(once).toContain('"a “b” ： c"');
  expect(once).toContain('"FlowId"： "2"');
});

test.each(['“', "'", '<a', '「', '{a', '&quot;', '"a"b', '`', '＂', '1,', '- ', '>\n'])(
  'a hundred thousand times %j is answered',
  (sign) => {
    const start = performance.now();
    check(`{"a": ${sign.repeat(100_000)}`);
    expect(performance.now() - start).toBeLessThan(4000);
  },
);
