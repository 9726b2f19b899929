import type { DocumentKind } from '../../core/kind.ts';
import { say } from '../../l10n/texts.ts';
import { fragments } from './fragments.ts';
import { lookalike } from './from-meta.ts';
import { type Template, toTemplate } from './model.ts';
import { outline } from './outline.ts';
import { template } from './schema.ts';
import { withoutFollowing } from './shared/following.ts';
import { textLimit } from './text-limits.ts';
import { links, variables } from './variables.ts';

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
      tellingProperty: 'Components',
      scaffold: {
        CustSpaceId: '28251486512358',
        TemplateCode: '8472929283883',
        Language: 'en',
        Category: 'UTILITY',
        Components: [{ Type: 'BODY', Text: 'Your order has shipped.' }],
      },
    },
  ],
  nameProperties: ['TemplateName'],
  sharedIds: ['CustSpaceId'],
  nameFrom: (typed) =>
    typed
      .toLowerCase()
      .replaceAll(/[^a-z0-9_]+/g, '_')
      .replaceAll(/^_+|_+$/g, ''),
  symbol: 'String',
  model: toTemplate,
  parts: ({ types }) => types,
  textLimit,
  partProperties: ['Type', 'Format'],
  fixedProperties: ['Type', 'Format', 'UrlType', 'FlowAction'],
  fragments,
  variables,
  outline,
  links,
  settle: withoutFollowing,
  lookalike,
} satisfies DocumentKind<Template>;
