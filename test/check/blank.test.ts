import { expect, test } from 'vitest';
import { isBlank, trimmed } from '../../core/document/blank.ts';
import { check } from '../../kinds/index.ts';

/** Whitespace and characters that do not show, one of each sort. */
const invisible = ['', ' ', '\t\n', '\u00a0', '\u0085', '\u200b', '\u2060\ufeff', '\u00ad', '\u3164', '\u{e0020}'];

/** A document for each text that has to say something, and the rule that speaks where nothing shows. */
const fields: readonly [rule: string, document: (text: string) => object][] = [
  ['template/cust-space-id-required', (text) => template({ CustSpaceId: text })],
  ['template/target-missing', (text) => template({ TemplateCode: text })],
  ['template/body-text-required', (text) => template({ Components: [{ Type: 'BODY', Text: text }] })],
  ['template/header-text-required', (Text) => withPart({ Type: 'HEADER', Format: 'TEXT', Text })],
  ['template/header-media-url-required', (Url) => withPart({ Type: 'HEADER', Format: 'IMAGE', Url })],
  ['template/footer-text-required', (Text) => withPart({ Type: 'FOOTER', Text })],
  ['template/lto-text-required', (Text) => withPart({ Type: 'LIMITED_TIME_OFFER', Text })],
  ['template/button-text-required', (Text) => withButton({ Type: 'QUICK_REPLY', Text })],
  ['template/phone-number-required', (PhoneNumber) => withButton({ Type: 'PHONE_NUMBER', Text: 'Call', PhoneNumber })],
  ['template/url-required', (Url) => withButton({ Type: 'URL', Text: 'Open', UrlType: 'static', Url })],
  ['template/coupon-code-required', (CouponCode) => withButton({ Type: 'COPY_CODE', CouponCode })],
  ['template/flow-id-required', (FlowId) => withButton({ Type: 'FLOW', Text: 'Go', FlowId })],
  [
    'template/navigate-screen-required',
    (NavigateScreen) => withButton({ Type: 'FLOW', Text: 'Go', FlowId: '1', FlowAction: 'NAVIGATE', NavigateScreen }),
  ],
  ['template/auth-text-required', (Text) => withCode({ Type: 'COPY_CODE', Text })],
  ['template/autofill-text-required', (AutofillText) => withCode({ ...oneTap, AutofillText })],
  ['template/package-name-required', (PackageName) => withApp({ PackageName, SignatureHash: 'K8a/AINcGX7' })],
  ['template/signature-hash-required', (SignatureHash) => withApp({ PackageName: 'com.example.leaf', SignatureHash })],
  [
    'template/variable-example-empty',
    (name) => template({ Components: [{ Type: 'BODY', Text: 'Hello $(name), welcome.' }], Example: { name } }),
  ],
  ['flow/flow-id-required', (FlowId) => ({ ...flow, FlowId })],
  ['flow/name-required', (FlowName) => ({ ...flow, FlowName })],
  ['flow/cust-space-id-required', (CustSpaceId) => ({ ...flow, CustSpaceId })],
  ['automation/cust-space-id-required', (CustSpaceId) => ({ ...automation, CustSpaceId })],
  ['automation/phone-number-required', (PhoneNumber) => ({ ...automation, PhoneNumber })],
  ['automation/prompt-empty', (prompt) => ({ ...automation, Prompts: [prompt] })],
  [
    'automation/command-name-required',
    (CommandName) => ({ ...automation, Commands: [{ CommandName, CommandDescription: 'Help' }] }),
  ],
  [
    'automation/command-description-required',
    (CommandDescription) => ({ ...automation, Commands: [{ CommandName: 'help', CommandDescription }] }),
  ],
  ['automation/phone-number-id-required', (id) => ({ phone_number_id: id, prompts: ['When?'], commands: [] })],
];

test.each(fields)('%s speaks of every text that does not show', (rule, document) => {
  for (const text of invisible) {
    const { findings } = check(JSON.stringify(document(text)));
    expect(
      findings.map(({ rule }) => rule),
      JSON.stringify(text),
    ).toContain(rule);
  }
});

test('what shows among invisible characters is kept', () => {
  for (const text of invisible) {
    expect(isBlank(text)).toBe(true);
    expect(isBlank(`${text}a${text}`)).toBe(false);
    expect(trimmed(`${text}a${text}b${text}`)).toBe(`a${text}b`);
    expect(trimmed(`${text}\u{1f331}${text}`)).toBe('\u{1f331}');
  }
});

const oneTap = { Type: 'ONE_TAP', Text: 'Copy code', AutofillText: 'Autofill' };
const flow = { CustSpaceId: 'cams-1', FlowId: '1', FlowName: 'visit', Categories: ['SURVEY'] };
const automation = { CustSpaceId: '1', PhoneNumber: '8613000000000', Prompts: ['When?'], Commands: [] };

function template(parts: object): object {
  const Components = [{ Type: 'BODY', Text: 'Hello.' }];
  return { CustSpaceId: '1', TemplateCode: '2', Language: 'en', Category: 'MARKETING', Components, ...parts };
}

function withPart(part: object): object {
  return template({ Components: [{ Type: 'BODY', Text: 'Hello.' }, part] });
}

function withButton(button: object): object {
  return withPart({ Type: 'BUTTONS', Buttons: [button] });
}

function withCode(button: object): object {
  const Components = [{ Type: 'BODY' }, { Type: 'BUTTONS', Buttons: [button] }];
  return template({ Category: 'AUTHENTICATION', Components });
}

function withApp(app: object): object {
  return withCode({ ...oneTap, SupportedApps: [app] });
}
