import type { ChatDocument, JsonObject } from '../../core/document/document.ts';

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

export const DOCUMENTS: readonly ChatDocument[] = [TEMPLATE, FLOW, AUTOMATION, META_AUTOMATION];

/** A CAMS document of this kind. */
export function cams(kind: ChatDocument['kind'], value: JsonObject): ChatDocument {
  return { kind, provider: 'cams', value };
}
