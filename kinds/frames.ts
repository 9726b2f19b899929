/**
 * What every document of a kind needs, so that an example can show only what matters. An example that has one of
 * these members keeps its own.
 */
const frames = {
  template: {
    CustSpaceId: '28251486512358',
    TemplateCode: '8472929283883',
    Language: 'en',
    Category: 'UTILITY',
    Components: [{ Type: 'BODY', Text: 'Your order has shipped.' }],
  },
  flow: { CustSpaceId: 'cams-1sdkjwen2', FlowId: '21231232312', FlowName: 'book_a_visit', Categories: ['SURVEY'] },
  cams: {
    CustSpaceId: '2993000000',
    PhoneNumber: '8613000000000',
    Prompts: ['Where is my order?'],
    Commands: [{ CommandName: 'help', CommandDescription: 'Talk to a person' }],
  },
  meta: {
    phone_number_id: '106540352242922',
    prompts: ['Where is my order?'],
    commands: [{ command_name: 'help', command_description: 'Talk to a person' }],
  },
};

/** An example as a whole document, its marks kept. The first brace is the document's. */
export function framed(family: string, example: string | { text: string; whole?: boolean }): string {
  const { text, whole } = typeof example === 'string' ? { text: example, whole: false } : example;
  if (whole || family === 'document') return text;
  const given = JSON.parse(withoutMarks(text));
  const missing = Object.entries(frameOf(family, given)).filter(([key]) => !Object.hasOwn(given, key));
  const members = missing.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  if (members.length === 0) return text;
  const brace = text.indexOf('{') + (text[text.indexOf('{') + 1] === '»' ? 2 : 1);
  const comma = Object.keys(given).length > 0 ? ', ' : '';
  return text.slice(0, brace) + members.join(', ') + comma + text.slice(brace);
}

function frameOf(family: string, given: object): object {
  if (family === 'template') return frames.template;
  if (family === 'flow') return frames.flow;
  return Object.keys(given).some((key) => Object.hasOwn(frames.meta, key) || key === 'enable_welcome_message')
    ? frames.meta
    : frames.cams;
}

/** A text without the marks of an example. */
export const withoutMarks = (text: string) => text.replaceAll(/[«»]/g, '');
