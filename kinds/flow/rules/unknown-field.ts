import { reportUnknownFields } from '../../../core/rules/unknown-fields.ts';
import { camsSdk, modifyFlow } from '../../sources.ts';
import { flowRule } from '../rule.ts';
import { flow as schema } from '../schema.ts';

export default flowRule({
  title: 'A flow has only fields that its operation knows',
  severity: 'warning',
  stray: 'property',
  why: 'Typed clients silently drop a field that ModifyFlow does not know, and the provider may drop it too. It is sent as is, because a provider may know more than its page says. The screens of a flow are not part of this document: UpdateFlowJSONAsset uploads them.',
  sources: [modifyFlow, camsSdk],
  // An extra or missing brace puts a property into another object.
  needsWholeDocument: true,
  examples: {
    bad: [
      {
        text: '{«"EndpointUrl"»: "https://clinic.example.com/flow"}',
        message: '"EndpointUrl" is not a known field here, so the provider may ignore it. Did you mean EndpointUri?',
        fixed: '{"EndpointUri": "https://clinic.example.com/flow"}',
      },
      {
        text: '{«"screens"»: []}',
        message: '"screens" is not a known field here, so the provider may ignore it. Check the name.',
      },
    ],
    good: ['{"EndpointUri": "https://clinic.example.com/flow"}'],
  },
  check: ({ value }, report) => reportUnknownFields(value, schema, report),
});
