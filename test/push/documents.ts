import type { ChatDocument, JsonObject } from '../../core/document/document.ts';
import { plainText } from '../../core/document/plain.ts';

/** A document of each kind, each parameter of the operation's page that a test looks at. */
export const TEMPLATE: ChatDocument = cams('template', {
  $schema: 'https://example.com/template.schema.json',
  Components: [
    { Type: 'BODY', Text: 'Hello $(name) & 100% – (it’s) *bold*! ~+ 你好 👋' },
    { Type: 'BUTTONS', Buttons: [{ Type: 'QUICK_REPLY', Text: 'Stop' }] },
  ],
  Language: 'en',
  Example: { name: "O'Neil" },
  TemplateCode: '8472929283883',
  TemplateName: 'hello_world',
  TemplateType: 'WHATSAPP',
  CustSpaceId: '28251486512358',
  Category: 'MARKETING',
  MessageSendTtlSeconds: 120,
});

export const FLOW: ChatDocument = cams('flow', {
  FlowName: 'flow 001',
  Categories: ['SIGN_UP', 'OTHER'],
  FlowId: '92675332812643',
  CustSpaceId: 'cams-1sdkjwen2',
});

export const AUTOMATION: ChatDocument = cams('automation', {
  PhoneNumber: '8613000000000',
  CustSpaceId: '2993',
  EnableWelcomeMessage: true,
  Prompts: ['Where is my order?', 'Talk to us'],
  Commands: [{ CommandName: 'help', CommandDescription: 'What can I ask?' }],
});

export const META_AUTOMATION: ChatDocument = {
  kind: 'automation',
  provider: 'meta',
  value: {
    phone_number_id: '106540352242922',
    enable_welcome_message: true,
    prompts: ['Where is my order?'],
    commands: [{ command_name: 'help', command_description: 'What can I ask?' }],
  },
};

export const META_FLOW: ChatDocument = {
  kind: 'flow',
  provider: 'meta',
  value: { waba_id: '102290129340398', flow_id: '1331235557987190', name: 'flow 002', categories: ['SURVEY'] },
};

/** Flow JSON of one screen, with what must be gone when it is uploaded. */
export const FLOW_JSON_TEXT = `{
  // What the customer sees.
  "$schema": "urn:chatapp:flow-json",
  "version": "7.3",
  "screens": [
    {
      "id": "THANKS", /* the only
      screen */
      "title": "Thank you, 你好 👋",
      "terminal": true,
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          { "type": "TextHeading", "text": "See you soon" },
          { "type": "Footer", "label": "Done", "on-click-action": { "name": "complete", "payload": {} } },
        ],
      },
    },
  ],
}
`;

const flowJson = (provider: string, address: JsonObject): ChatDocument => {
  const text = plainText(FLOW_JSON_TEXT);
  return { kind: 'flow-json', provider, value: JSON.parse(text), upload: { address, text } };
};

export const FLOW_JSON: ChatDocument = flowJson('cams', {
  CustSpaceId: FLOW.value.CustSpaceId,
  FlowId: FLOW.value.FlowId,
});

export const META_FLOW_JSON: ChatDocument = flowJson('meta', { flow_id: META_FLOW.value.flow_id });

export const DOCUMENTS: readonly ChatDocument[] = [TEMPLATE, FLOW, AUTOMATION, META_AUTOMATION, META_FLOW];

/** A CAMS document of this kind. */
export function cams(kind: ChatDocument['kind'], value: JsonObject): ChatDocument {
  return { kind, provider: 'cams', value };
}
