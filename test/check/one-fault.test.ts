import { expect, test } from 'vitest';
import { check } from '../../kinds/index.ts';

const template = (components: string, category = 'UTILITY') =>
  `{"CustSpaceId": "1", "TemplateCode": "2", "Language": "en", "Category": "${category}", "Components": [{"Type": "BODY", "Text": "Your order has been shipped today."}, ${components}]}`;
const button = (members: string, category?: string) =>
  template(`{"Type": "BUTTONS", "Buttons": [{${members}}]}`, category);
const onReply = (member: string) => button(`"Type": "QUICK_REPLY", "Text": "Stop", ${member}`);
const onFooter = (member: string) => template(`{"Type": "FOOTER", "Text": "Fern & Fable", ${member}}`);
const card = (format: string, more: string) =>
  `{"CardComponents": [{"Type": "HEADER", "Format": "${format}", "Url": "https://www.example.com/fern.png"}, {"Type": "BUTTONS", "Buttons": [${more}]}]}`;
const reply = '{"Type": "QUICK_REPLY", "Text": "Yes"}';

test.each<[what: string, text: string, rules: readonly string[]]>([
  ['a flow on another button', onReply('"FlowId": "abc"'), ['template/flow-field-misplaced']],
  ['an action of a flow there', onReply('"FlowAction": "navigate"'), ['template/flow-field-misplaced']],
  ['a type of address there', onReply('"UrlType": "Static"'), ['template/url-misplaced']],
  [
    'an app there',
    onReply('"SupportedApps": [{"PackageName": "x", "SignatureHash": "y"}]'),
    ['template/app-field-misplaced'],
  ],
  ['a format of no header', onFooter('"Format": "GIF"'), ['template/format-misplaced']],
  ['an expiration of no code', onFooter('"CodeExpirationMinutes": 91'), ['template/code-expiration-misplaced']],
  ['no buttons where none belong', onFooter('"Buttons": []'), ['template/buttons-misplaced']],
  [
    'a label that WhatsApp writes',
    button('"Type": "MPM", "Text": "View all of the items we have", "IsOptOut": false', 'MARKETING').replace(
      '{"Type": "BODY"',
      '{"Type": "HEADER", "Format": "TEXT", "Text": "New"}, {"Type": "BODY"',
    ),
    [],
  ],
  [
    'a note in the place of such a label',
    button('"Type": "COPY_CODE", "CouponCode": "X1", "Text": "Copy the coupon code right now 🎉"', 'MARKETING'),
    ['template/copy-code-text-ignored'],
  ],
  [
    'a coupon whose variable is never closed',
    button('"Type": "COPY_CODE", "CouponCode": "$(c"', 'MARKETING').replace(/}$/, ', "Example": {"c": "X1"}}'),
    ['template/coupon-code-format'],
  ],
  [
    'more seconds than a number counts',
    template('{"Type": "FOOTER", "Text": "Fern"}').replace('{', '{"MessageSendTtlSeconds": 1e20, '),
    ['template/ttl-out-of-range'],
  ],
  [
    'a plus sign alone',
    '{"PhoneNumber": "+", "CustSpaceId": "1", "Prompts": ["When?"], "Commands": []}',
    ['automation/phone-number-format'],
  ],
  [
    'several products below no title, of whatever category',
    button('"Type": "MPM"').replace(' "Category": "UTILITY",', ''),
    ['template/category-missing', 'template/mpm-header-required'],
  ],
  [
    'a document on a card',
    template(`{"Type": "CAROUSEL", "Cards": [${card('DOCUMENT', reply)}, ${card('IMAGE', reply)}]}`, 'MARKETING'),
    ['template/card-header-format'],
  ],
  [
    'a coupon on a card',
    template(
      `{"Type": "CAROUSEL", "Cards": [${card('IMAGE', '{"Type": "COPY_CODE", "CouponCode": "A-1"}')}, ${card('IMAGE', reply)}]}`,
      'MARKETING',
    ),
    ['template/card-button-type'],
  ],
])('%s is one fault', (_, text, rules) => {
  expect(check(text).findings.map(({ rule }) => rule)).toEqual(rules);
});

test('what is wrong with a value is said where a team does not want to hear that it does nothing', () => {
  const { findings } = check(onReply('"FlowId": "abc"'), { rules: { 'template/flow-field-misplaced': 'off' } });
  expect(findings.map(({ rule }) => rule)).toEqual(['template/flow-id-required']);
});

test('and where a comment asks not to hear it', () => {
  const text = template(
    '{"Type": "FOOTER", "Text": "Fern",\n// chatapp-ignore-next-line template/file-name-misplaced: we keep it\n"FileName": 5}',
  );
  expect(check(text).findings.map(({ rule }) => rule)).toEqual(['template/field-type']);
});
