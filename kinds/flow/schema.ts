import { blank, limitedText, oneOfValues, type Schema, text, visible, wholeId } from '../../core/schema/schema.ts';
import limits from './limits.json' with { type: 'json' };

const categories: Schema = {
  type: 'array',
  description: 'What the flow is for: one or more categories.',
  items: oneOfValues(
    'A category of the flow.',
    {
      SIGN_UP: 'Creating an account.',
      SIGN_IN: 'Logging into an account.',
      APPOINTMENT_BOOKING: 'Booking an appointment.',
      LEAD_GENERATION: 'Collecting the interest of possible customers.',
      CONTACT_US: 'Getting in touch.',
      CUSTOMER_SUPPORT: 'Helping customers.',
      SURVEY: 'Asking for opinions.',
      OTHER: 'Anything else.',
    },
    'flow/category-unknown',
  ),
  minItems: 1,
  'x-rule': { minItems: 'flow/categories-required' },
};

const name: Schema = {
  ...limitedText(limits.flow.name, 'The name of the flow, unique in the WhatsApp Business account.', 'book_a_visit'),
  pattern: visible,
  'x-rule': { pattern: 'flow/name-required' },
};

const endpoint: Schema = {
  ...text(
    'The https address that a flow with data exchange calls; for Flow JSON 3.0 and later.',
    'https://www.example.com/flow',
  ),
  pattern: `^[Hh][Tt][Tt][Pp][Ss]://(?!/)${visible}+$`,
  'x-rule': { pattern: 'flow/endpoint-uri' },
};

const file = text('The Flow JSON file with the screens, in the same folder. Never sent.', 'visit.flow.chatapp.json');

/** The request of ModifyFlow, with EndpointUri as the official SDK has it. */
export const camsFlow: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:chatapp:cams-flow',
  title: 'CAMS flow',
  description: "The request of Alibaba Cloud's ModifyFlow: the name and categories of a WhatsApp flow.",
  type: 'object',
  properties: {
    $schema: text('The schema of this document. Never sent.'),
    CustSpaceId: text("The space id of the ISV's customer.", 'cams-1sdkjwen2'),
    FlowId: {
      ...text('The id of the flow to modify. A flow that has not been created yet has none.', '21231232312'),
      pattern: `^(${blank}|[0-9]+)$`,
      'x-rule': { pattern: false },
    },
    FlowName: name,
    Categories: categories,
    EndpointUri: endpoint,
    $flowJson: file,
  },
  required: ['FlowName', 'Categories'],
  allOf: [wholeId('CustSpaceId', 'flow/cust-space-id-format')],
  'x-rule': {
    required: {
      FlowName: 'flow/name-required',
      Categories: 'flow/categories-required',
    },
  },
};

/** A flow of the Graph API: the id becomes the path of the request, and that of the account where it is created. */
export const metaFlow: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:chatapp:meta-flow',
  title: 'Meta flow',
  description: 'A flow of the Graph API: its name and categories. Its screens are a Flow JSON document.',
  type: 'object',
  properties: {
    $schema: text('The schema of this document. Never sent.'),
    waba_id: {
      ...text('The id of the WhatsApp Business account, in which a new flow is created.', '102290129340398'),
      pattern: `^(${blank}|[0-9]+)$`,
      'x-rule': { pattern: 'flow/waba-id-format' },
    },
    flow_id: {
      ...text('The id of the flow. A flow that has not been created yet has none.', '1331235557987190'),
      pattern: `^(${blank}|[0-9]+)$`,
      'x-rule': { pattern: false },
    },
    name,
    categories,
    endpoint_uri: endpoint,
    application_id: text('The id of the Meta app that the endpoint belongs to.', '1029384756'),
    $flowJson: file,
  },
  required: ['name', 'categories'],
  'x-rule': {
    required: { name: 'flow/name-required', categories: 'flow/categories-required' },
  },
};
