import type { DocumentKind } from '../../core/kind.ts';
import { say } from '../../l10n/texts.ts';
import { lookalike } from './from-meta.ts';
import { type Template, toTemplate } from './model.ts';
import { template } from './schema.ts';
import { textLimit } from './text-limits.ts';

/** Message templates: the request of ModifyChatappTemplate. */
export default {
  id: 'template',
  rank: 1,
  title: 'Template: ModifyChatappTemplate',
  dialects: [
    {
      name: 'camsTemplate',
      provider: 'cams',
      schema: template,
      file: 'cams-template.schema.json',
      title: say`CAMS template`,
      tellingMember: 'Components',
      frame: {
        CustSpaceId: '28251486512358',
        TemplateCode: '8472929283883',
        Language: 'en',
        Category: 'UTILITY',
        Components: [{ Type: 'BODY', Text: 'Your order has shipped.' }],
      },
    },
  ],
  model: toTemplate,
  parts: ({ types }) => types,
  textLimit,
  lookalike,
} satisfies DocumentKind<Template>;
