import { stringAt } from '../../core/document/members.ts';
import type { DocumentKind } from '../../core/kind.ts';
import { say } from '../../l10n/texts.ts';
import { lookalike } from './from-meta.ts';
import { type Flow, toFlow } from './model.ts';
import { flow } from './schema.ts';

/** Flows: the request of ModifyFlow, with a flow's name and categories. */
export default {
  id: 'flow',
  rank: 2,
  title: 'Flow: ModifyFlow',
  dialects: [
    {
      name: 'camsFlow',
      provider: 'cams',
      schema: flow,
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
  ],
  nameProperties: ['FlowName'],
  sharedIds: ['CustSpaceId'],
  symbol: 'Interface',
  model: toFlow,
  links: ({ value, name }) => {
    const id = stringAt(value, 'FlowId');
    return id ? { own: { at: ['FlowId'], id, name } } : {};
  },
  lookalike,
} satisfies DocumentKind<Flow>;
