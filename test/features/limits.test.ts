import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../core/document/document.ts';
import { lengthOf } from '../../core/document/length.ts';
import { valueAt } from '../../core/document/members.ts';
import type { Path } from '../../core/document/path.ts';
import { fromPointer } from '../../core/document/path.ts';
import { withoutMarks } from '../../core/rules/scaffold.ts';
import { textLimit } from '../../core/schema/text-limits.ts';
import automationLimits from '../../kinds/automation/limits.json' with { type: 'json' };
import flowLimits from '../../kinds/flow/limits.json' with { type: 'json' };
import { check, dialectOf, rules, scaffolded } from '../../kinds/index.ts';
import templateLimits from '../../kinds/template/limits.json' with { type: 'json' };

const limits = { ...automationLimits, ...flowLimits, ...templateLimits };

function limitAt(value: JsonObject, path: Path): number | undefined {
  const dialect = dialectOf(value);
  return dialect && textLimit(dialect, value, path);
}

/** What the hover calls the limit of a text has to be what the rules hold it to. */
const tooLong = Object.entries(rules).filter(([id]) => /-too-long(-lto)?$/.test(id));

describe.each(tooLong)('%s', (id, { examples }) => {
  test('speaks of texts that the hover shows as over their limit', () => {
    for (const bad of examples.bad) {
      const text = withoutMarks(scaffolded(id.slice(0, id.indexOf('/')), bad));
      const { value, findings } = check(text, { rules: bad.settings ?? {} });
      for (const { pointer, severity } of findings) {
        // A milder finding is of a limit that may hold, and not of the one that does.
        if (severity !== 'error') continue;
        const path = fromPointer(pointer, value);
        expect(lengthOf(String(valueAt(value, path))), `${id} at ${pointer}`).toBeGreaterThan(
          limitAt(value as JsonObject, path) ?? Number.NaN,
        );
      }
    }
  });
});

/** A document for each text that has a limit, as far as only the kind and the part decide. */
describe('the limit of a text', () => {
  const part = (component: object, more: object = {}) => ({ Components: [component], ...more });
  const inCard = (component: object) => part({ Type: 'CAROUSEL', Cards: [{ CardComponents: [component] }] });
  const button = (value: object) => part({ Type: 'BUTTONS', Buttons: [value] });
  const offer = { Type: 'LIMITED_TIME_OFFER', Text: 'Until Sunday' };

  test.each<[number | undefined, string, object]>([
    [limits.template.name, '/TemplateName', { TemplateName: 'a', Components: [] }],
    [limits.template.bodyText, '/Components/0/Text', part({ Type: 'BODY', Text: 'a' })],
    [limits.template.headerText, '/Components/0/Text', part({ Type: 'HEADER', Text: 'a' })],
    [limits.template.footerText, '/Components/0/Text', part({ Type: 'FOOTER', Text: 'a' })],
    [limits.template.offerText, '/Components/0/Text', part(offer)],
    [limits.template.bodyTextLimitedTimeOffer, '/Components/0/Text', { Components: [{ Type: 'BODY' }, offer] }],
    [limits.card.bodyText, '/Components/0/Cards/0/CardComponents/0/Text', inCard({ Type: 'BODY', Text: 'a' })],
    [undefined, '/Components/0/Cards/0/CardComponents/0/Text', inCard({ Type: 'HEADER', Text: 'a' })],
    [limits.button.text, '/Components/0/Buttons/0/Text', button({ Type: 'URL', Text: 'a' })],
    [limits.button.text, '/Components/0/Buttons/0/Text', button({ Text: 'a' })],
    [undefined, '/Components/0/Buttons/0/Text', button({ Type: 'CATALOG', Text: 'a' })],
    [limits.button.url, '/Components/0/Buttons/0/Url', button({ Type: 'URL', Url: 'a' })],
    [limits.button.phoneNumber, '/Components/0/Buttons/0/PhoneNumber', button({ PhoneNumber: '1' })],
    [limits.button.couponCode, '/Components/0/Buttons/0/CouponCode', button({ Type: 'COPY_CODE', CouponCode: 'a' })],
    [limits.button.autofillText, '/Components/0/Buttons/0/AutofillText', button({ Type: 'ONE_TAP' })],
    [undefined, '/Components/0/Text', part({ Type: 'BODY', Text: 'a' }, { Category: 'AUTHENTICATION' })],
    [undefined, '/Components/0/Text', part({ Type: 'constructor', Text: 'a' })],
    [undefined, '/Components/0/Text', part({ Text: 'a' })],
    [limits.flow.name, '/FlowName', { FlowName: 'a', Categories: [] }],
    [limits.automation.prompt, '/Prompts/0', { PhoneNumber: '1', Prompts: ['a'] }],
    [limits.automation.commandName, '/Commands/0/CommandName', { PhoneNumber: '1', Commands: [{ CommandName: 'a' }] }],
    [limits.automation.prompt, '/prompts/0', { phone_number_id: '1', prompts: ['a'] }],
    [limits.automation.commandDescription, '/commands/0/command_description', { commands: [{}] }],
    [undefined, '/Language', { Language: 'en', Components: [] }],
    [undefined, '/NoField', { NoField: 'a' }],
  ])('is %s at %s of %j', (limit, pointer, document) => {
    expect(limitAt(document as JsonObject, fromPointer(pointer, document))).toBe(limit);
  });
});
