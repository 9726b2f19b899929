import { blank, filled, flag, limitedText, type Schema, text, visible, wholeId } from '../../core/schema/schema.ts';
import limits from './limits.json' with { type: 'json' };

const welcome: Schema = {
  ...flag(
    'Whether the business is told when a customer opens the chat for the first time, so that it can welcome them.',
  ),
  'x-rule': { type: 'automation/welcome-type' },
};

const prompts: Schema = {
  type: 'array',
  description:
    'Ice breakers: questions that the customer can tap in an empty chat. At most 4, of 80 characters each, without emoji. They do not appear if the chat opens from a wa.me link with a prefilled text.',
  items: {
    ...limitedText(
      limits.automation.prompt,
      'An ice breaker, at most 80 characters, without emoji.',
      'Where is my order?',
    ),
    pattern: visible,
    'x-rule': { pattern: 'automation/prompt-empty' },
  },
  maxItems: limits.automation.prompts,
  'x-rule': { maxItems: false },
};

const commands = (name: string, description: string): Schema => ({
  type: 'array',
  description: 'Commands that the customer picks after typing a slash. At most 30.',
  items: {
    type: 'object',
    description: 'A command.',
    properties: {
      [name]: limitedText(
        limits.automation.commandName,
        'The name of the command, without a slash: letters, digits and underscores, at most 32.',
        'track_order',
      ),
      [description]: limitedText(
        limits.automation.commandDescription,
        'What the command does, at most 256 characters, without emoji.',
        'Find out where an order is',
      ),
    },
    // Code rules report these: under the other provider's name, the property is there but misnamed.
    allOf: [filled({ [name]: false, [description]: false })],
  },
  maxItems: limits.automation.commands,
  'x-rule': { maxItems: 'automation/commands-too-many' },
});

/** The request of UpdateConversationalAutomation. */
export const camsAutomation: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:chatapp:cams-automation',
  title: 'CAMS conversational automation',
  description:
    "The request of Alibaba Cloud's UpdateConversationalAutomation: the welcome message, ice breakers and commands of a phone number.",
  type: 'object',
  properties: {
    $schema: text('The schema of this document. Never sent.'),
    CustSpaceId: {
      ...text("The space id of the ISV's customer, or the instance id of a direct customer.", '2993000000'),
      pattern: visible,
      'x-rule': { pattern: 'automation/cust-space-id-required' },
    },
    PhoneNumber: {
      ...text('The phone number of the business: digits with the country code, without a plus sign.', '8613000000000'),
      pattern: visible,
      'x-rule': { pattern: 'automation/phone-number-required' },
    },
    EnableWelcomeMessage: welcome,
    Prompts: prompts,
    Commands: commands('CommandName', 'CommandDescription'),
  },
  required: ['CustSpaceId', 'PhoneNumber'],
  allOf: [wholeId('CustSpaceId', 'automation/cust-space-id-format')],
  'x-rule': {
    required: { CustSpaceId: 'automation/cust-space-id-required', PhoneNumber: 'automation/phone-number-required' },
  },
};

/** The request of Graph's conversational_automation, with the phone number id that becomes its path. */
export const metaAutomation: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:chatapp:meta-automation',
  title: 'Meta conversational automation',
  description:
    "The request of Graph's conversational_automation: the welcome message, ice breakers and commands of a phone number.",
  type: 'object',
  properties: {
    $schema: text('The schema of this document. Never sent.'),
    phone_number_id: {
      ...text(
        'The id (not the number) of the business phone number. It becomes the path of the request.',
        '106540352242922',
      ),
      pattern: `^(${blank}|[0-9]+)$`,
      'x-rule': { pattern: 'automation/phone-number-id-format' },
    },
    enable_welcome_message: welcome,
    prompts,
    commands: commands('command_name', 'command_description'),
  },
  allOf: [filled({ phone_number_id: 'automation/phone-number-id-required' })],
};
