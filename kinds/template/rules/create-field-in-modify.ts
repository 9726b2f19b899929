import { say } from '../../../l10n/texts.ts';
import { camsSdk } from '../../sources.ts';
import { templateRule } from '../rule.ts';

const why = {
  Name: say`Name is for creating a template; an edit uses TemplateName. Rename it.`,
  AllowCategoryChange: say`AllowCategoryChange was for creating a template and no longer exists. Remove it.`,
};

export default templateRule({
  title: 'An edit has no fields that are only for creating',
  severity: 'warning',
  finds: 'ineffective',
  why: '`Name` and `AllowCategoryChange` belong to CreateChatappTemplate. ModifyChatappTemplate ignores them; it has the name as `TemplateName`.',
  sources: [camsSdk],
  examples: {
    bad: [
      {
        text: '{«"Name"»: "order_shipped"}',
        message: 'Name is for creating a template; an edit uses TemplateName. Rename it.',
        fixed: '{"TemplateName": "order_shipped"}',
      },
      {
        text: '{«"AllowCategoryChange"»: true}',
        message: 'AllowCategoryChange was for creating a template and no longer exists. Remove it.',
        fixed: '{}',
      },
    ],
    good: ['{"TemplateName": "order_shipped"}'],
  },
  check({ value }, report) {
    for (const property of ['Name', 'AllowCategoryChange'] as const) {
      if (!Object.hasOwn(value, property)) continue;
      const rename = { title: say`Rename to TemplateName`, edits: [{ rename: [property], to: 'TemplateName' }] };
      const remove = { title: say`Remove ${property}`, edits: [{ remove: [property] }] };
      const canRename = property === 'Name' && !Object.hasOwn(value, 'TemplateName');
      report({ at: [property], onKey: true, message: why[property], fix: canRename ? rename : remove });
    }
  },
});
