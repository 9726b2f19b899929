import { expect, test } from 'vitest';
import { applyToText } from '../../core/document/edits.ts';
import { check } from '../../kinds/index.ts';

const template = (members: string) =>
  `{"CustSpaceId": "1", "TemplateCode": "2", "Language": "en", "Category": "UTILITY", ${members}}`;
const body = (text: string) => `"Components": [{"Type": "BODY", "Text": "${text}"}]`;
const hello = 'Hello $(name), welcome to the shop.';

test.each<[what: string, text: string, rule: string, fixes: boolean]>([
  [
    'misspelt components',
    template(`"Example": {"name": "Ana"}, ${body(hello).replace('Components', 'Componets')}`),
    'template/components-required',
    true,
  ],
  [
    'components that cannot be read',
    template('"Components": 5, "Example": {"name": "Ana"}'),
    'template/field-type',
    false,
  ],
  [
    'samples under another name',
    template(`"Examples": {"name": "Ana"}, ${body(hello)}`),
    'template/unknown-field',
    true,
  ],
  [
    'samples inside of a component',
    template(`"Components": [{"Type": "BODY", "Text": "${hello}", "Example": {"name": "Ana"}}]`),
    'template/unknown-field',
    true,
  ],
  [
    'a sample in another case',
    template(`${body(hello)}, "Example": {"Name": "Ana"}`),
    'template/variable-example-missing',
    true,
  ],
  [
    'a sample that is named as the variable is written',
    template(`${body(hello)}, "Example": {"$(name)": "Ana"}`),
    'template/variable-example-missing',
    true,
  ],
  [
    'a variable in a label',
    template(
      `"Components": [{"Type": "BODY", "Text": "Your order has left."}, {"Type": "BUTTONS", "Buttons": [{"Type": "QUICK_REPLY", "Text": "Yes $(name)"}]}]`,
    ),
    'template/button-text-variable',
    false,
  ],
  [
    'a variable in a footer',
    template(
      `"Components": [{"Type": "BODY", "Text": "Your order has left."}, {"Type": "FOOTER", "Text": "Until $(day) noon"}]`,
    ),
    'template/footer-variable',
    false,
  ],
  [
    'a misspelt type',
    template('"Components": [{"Type": "BOD", "Text": "Your order has left."}]'),
    'template/component-type-unknown',
    true,
  ],
  [
    'variables in a row',
    template(
      `${body('Dear guest, $(a) $(b) $(c) $(d) are ready for you at the desk now, with our best wishes.')}, "Example": {"a": "1", "b": "2", "c": "3", "d": "4"}`,
    ),
    'template/variables-adjacent',
    false,
  ],
  [
    'a button of Meta',
    template(
      '"Components": [{"Type": "BODY", "Text": "Your order has left."}, {"Type": "BUTTONS", "Buttons": [{"Type": "SPM", "Text": "See"}]}]',
    ),
    'template/button-type-unknown',
    false,
  ],
  [
    'an old name of a button',
    template(
      '"Components": [{"Type": "BODY", "Text": "Your order has left."}, {"Type": "BUTTONS", "Buttons": [{"Type": "PHONE", "Text": "Call", "PhoneNumber": "+15555550100"}]}]',
    ),
    'template/button-type-unknown',
    true,
  ],
  [
    'a variable inside of another',
    template(`${body('Hello $($(name)), welcome to the shop.')}, "Example": {"name": "Ana"}`),
    'template/variable-malformed',
    true,
  ],
  [
    'JSON text for components',
    template('"Components": "[{\\"Type\\": \\"BODY\\", \\"Text\\": \\"Your order has left.\\"}]"'),
    'template/field-type',
    true,
  ],
  [
    'JSON text for samples',
    template(`${body(hello)}, "Example": "{\\"name\\": \\"Ana\\"}"`),
    'template/example-not-map',
    true,
  ],
  [
    'a misspelt property of a button',
    template(
      '"Components": [{"Type": "BODY", "Text": "Your order has left."}, {"Type": "BUTTONS", "Buttons": [{"Type": "QUICK_REPLY", "Txt": "Yes"}]}]',
    ),
    'template/button-text-required',
    true,
  ],
])('%s: one finding', (_, text, rule, fixes) => {
  const { findings } = check(text);
  expect(findings.map((finding) => finding.rule)).toEqual([rule]);
  const change = findings[0]?.fix ?? findings[0]?.suggest?.[0];
  if (fixes) expect(check(applyToText(text, change?.edits ?? [])).findings).toEqual([]);
});

test.each(['CustWabaId', 'Duration'])('a safe fix that removes %s keeps the comments around it', (name) => {
  const line = (member: string) => `// before\n  ${member}, // behind\n  // above`;
  const text =
    name === 'CustWabaId'
      ? `{\n  ${line('"CustWabaId": "65"')}\n  ${template(body('Your order has left.')).slice(1)}`
      : template(`"Components": [{${line('"Duration": 5')}\n "Type": "BODY", "Text": "Your order has left."}]`);
  const { findings } = check(text);
  const after = applyToText(text, findings[0]?.fix?.edits ?? []);
  expect(after).not.toContain(name);
  for (const comment of ['// before', '// behind', '// above']) expect(after).toContain(comment);
});

test('a number that cannot be an id is not quoted into one', () => {
  const [finding] = check(template(body('Your order has left.')).replace('"2"', '-5')).findings;
  expect(finding?.rule).toBe('template/field-type');
  expect(finding?.fix).toBeUndefined();
});
