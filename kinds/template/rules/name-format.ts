import { shorten } from '../../../core/rules/enumerations.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { metaOverview } from '../../sources.ts';

export default schemaRule({
  title: 'A template name has only lowercase letters, digits and underscores',
  severity: 'error',
  why: 'Meta rejects any other character in a name (100), so no existing template can have this one.',
  sources: [metaOverview],
  examples: {
    bad: [
      {
        text: '{"TemplateName": «"Order Shipped"»}',
        message:
          'The name "Order Shipped" has characters that a template name cannot have (100). Use lowercase letters, digits and underscores.',
        fixed: '{"TemplateName": "order_shipped"}',
      },
    ],
    good: ['{"TemplateName": "order_shipped_2"}'],
  },
  explain({ at, value }) {
    const given = String(value);
    const name = given
      .trim()
      .toLowerCase()
      .replaceAll(/[^a-z0-9_]+/g, '_');
    return {
      message: say`The name "${shorten(given)}" has characters that a template name cannot have (100). Use lowercase letters, digits and underscores.`,
      ...(/[a-z0-9]/.test(name) && {
        suggest: [{ title: say`Write "${shorten(name)}"`, edits: [{ set: at, value: name }] }],
      }),
    };
  },
});
