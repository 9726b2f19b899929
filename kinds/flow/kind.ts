import { stringAt } from '../../core/document/members.ts';
import type { DocumentKind } from '../../core/kind.ts';
import { say } from '../../l10n/texts.ts';
import { type Flow, toFlow } from './model.ts';
import { camsFlow, metaFlow } from './schema.ts';

/** Flows: what a flow is called and what it is for. Its screens are a document of their own. */
export default {
  id: 'flow',
  rank: 2,
  title: 'Flow: ModifyFlow and a flow of the Graph API',
  dialects: [
    {
      name: 'camsFlow',
      provider: 'cams',
      schema: camsFlow,
      file: 'cams-flow.schema.json',
      title: say`CAMS flow`,
      tellingProperty: 'FlowName',
      scaffold: {
        CustSpaceId: 'cams-1sdkjwen2',
        FlowId: '21231232312',
        FlowName: 'book_a_visit',
        Categories: ['SURVEY'],
      },
    },
    {
      name: 'metaFlow',
      provider: 'meta',
      schema: metaFlow,
      file: 'meta-flow.schema.json',
      title: say`Meta flow`,
      tellingProperty: 'categories',
      // A name, and an id, are in documents of many kinds.
      recognizedBy: ['flow_id', 'categories'],
      scaffold: {
        waba_id: '102290129340398',
        flow_id: '1331235557987190',
        name: 'book_a_visit',
        categories: ['SURVEY'],
      },
    },
  ],
  nameProperties: ['FlowName', 'name'],
  sharedIds: ['CustSpaceId', 'waba_id'],
  symbol: 'Interface',
  model: (value, { provider }) => toFlow(value, provider ?? ''),
  links: ({ value, name, names }) => {
    const id = stringAt(value, names.id);
    const named = stringAt(value, '$flowJson')?.replace(/^\.\//, '');
    const screensIn = (file: string) => named || file.replace(/\.chatapp\.json$/, '.flow.chatapp.json');
    const property = names.endpoint;
    const endpoint = { property, at: stringAt(value, property) ? [property] : undefined };
    return id ? { own: { at: [names.id], id, name, screensIn, endpoint } } : {};
  },
} satisfies DocumentKind<Flow>;
