import { stringAt } from '../../core/document/members.ts';
import { fragmentsNamed } from '../../core/fragments.ts';
import type { DocumentKind } from '../../core/kind.ts';
import { say } from '../../l10n/texts.ts';
import { fragments } from './fragments.ts';
import { type Automation, toAutomation } from './model.ts';
import { camsAutomation, metaAutomation } from './schema.ts';

/** Conversational automation: a phone number's welcome message, ice breakers and commands. */
export default {
  id: 'automation',
  rank: 3,
  title: 'Automation: UpdateConversationalAutomation and conversational_automation',
  dialects: [
    {
      name: 'camsAutomation',
      provider: 'cams',
      schema: camsAutomation,
      file: 'cams-automation.schema.json',
      title: say`CAMS automation`,
      tellingProperty: 'PhoneNumber',
      scaffold: {
        CustSpaceId: '2993000000',
        PhoneNumber: '8613000000000',
        Prompts: ['Where is my order?'],
        Commands: [{ CommandName: 'help', CommandDescription: 'Talk to a person' }],
      },
    },
    {
      name: 'metaAutomation',
      provider: 'meta',
      schema: metaAutomation,
      file: 'meta-automation.schema.json',
      title: say`Meta automation`,
      tellingProperty: 'phone_number_id',
      scaffold: {
        phone_number_id: '106540352242922',
        prompts: ['Where is my order?'],
        commands: [{ command_name: 'help', command_description: 'Talk to a person' }],
      },
    },
  ],
  nameProperties: ['PhoneNumber', 'phone_number_id'],
  sharedIds: ['CustSpaceId', 'PhoneNumber', 'phone_number_id'],
  symbol: 'Event',
  model: (value, { provider }) => toAutomation(value, provider ?? ''),
  fragments: (_, list) => fragmentsNamed(fragments, list),
  entryLabel: (entry) => {
    const name = stringAt(entry, 'CommandName') ?? stringAt(entry, 'command_name');
    const detail = stringAt(entry, 'CommandDescription') ?? stringAt(entry, 'command_description');
    return name === undefined ? undefined : { name: `/${name}`, detail };
  },
} satisfies DocumentKind<Automation>;
