import { pipelineRule } from '../rule.ts';

export default pipelineRule({
  title: 'A document has a known kind',
  severity: 'error',
  why: 'A document’s kind is recognized by its top-level properties: it is the kind that knows most of them. Without a kind, there is no operation to send it with. A `$schema` with the name of one of our schemas decides.',
  sources: [
    { title: 'Alibaba Cloud, Chat App Message Service, API overview', date: '2026-11' },
    { title: 'Meta, Conversational Automation API v23.0', date: '2026-11' },
  ],
  examples: {
    bad: [
      {
        text: '«{»"CustSpaceId": "1"}',
        message:
          'This could be more than one kind of document, or none, so it is not checked. Add the properties of one kind (…), or a "$schema" that names its schema.',
        isAbridged: true,
      },
      {
        text: '«[»]',
        message: 'A document is a JSON object: { … }. Start with {, or insert a snippet such as chatapp-template.',
      },
      {
        text: '«{»"messaging_product": "whatsapp", "to": "15555550100", "type": "template", "template": {"name": "order_shipped", "language": {"code": "en"}}}',
        message:
          'This is a message to send, not a template: it names a recipient. Send it with the messages API, or start a template with the snippet chatapp-template.',
      },
    ],
    good: ['{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}'],
  },
});
