import type { DocumentKind } from '../../core/kind.ts';
import { say } from '../../l10n/texts.ts';
import { members, names, outline, references, values } from './authoring.ts';
import { fieldSchema } from './fields.ts';
import { fragments } from './fragments.ts';
import { type FlowJson, toFlowJson } from './model.ts';
import { flowJson } from './schema.ts';

/** Flow JSON: the screens of a flow, as they are uploaded. */
export default {
  id: 'flow-json',
  rank: 4,
  title: 'Flow JSON: the screens of a flow',
  fileEnding: '.flow.chatapp.json',
  dialects: [
    {
      name: 'flowJson',
      provider: null,
      schema: flowJson,
      file: 'flow-json.schema.json',
      title: say`Flow JSON`,
      tellingProperty: 'screens',
      recognizedBy: ['screens', 'routing_model'],
      scaffold: {
        version: '7.3',
        screens: [
          {
            id: 'START',
            title: 'Book a visit',
            terminal: true,
            layout: {
              type: 'SingleColumnLayout',
              children: [
                { type: 'TextBody', text: 'When would you like to come?' },
                { type: 'Footer', label: 'Done', 'on-click-action': { name: 'complete', payload: {} } },
              ],
            },
          },
        ],
      },
    },
  ],
  symbol: 'Interface',
  model: (value, _, text) => toFlowJson(value, text),
  partProperties: ['type'],
  fixedProperties: ['type', 'name'],
  fieldSchema,
  fragments,
  outline,
  values,
  members,
  references,
  names,
  links: ({ value, screensById }) => ({
    screens: [...screensById].map(([id, { at }]) => ({ id, at: [...at, 'id'] })),
    ...(value.data_api_version !== undefined && { exchanges: { at: ['data_api_version'] } }),
  }),
} satisfies DocumentKind<FlowJson>;
