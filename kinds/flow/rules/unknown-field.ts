import type { Path } from '../../../core/document/path.ts';
import { reportUnknownFields } from '../../../core/rules/unknown-fields.ts';
import { camsSdk, modifyFlow } from '../../sources.ts';
import { flowRule } from '../rule.ts';
import { camsFlow, metaFlow } from '../schema.ts';

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
    good: [
      '{"flow_id": "1331235557987190", "application_id": "1"}',
      '{"EndpointUri": "https://clinic.example.com/flow"}',
    ],
  },
  check({ value, provider, otherNames }, report) {
    // Another rule reports the other provider's names.
    const isSpokenFor = ([name]: Path) => Object.values(otherNames).includes(String(name));
    reportUnknownFields(value, provider === 'cams' ? camsFlow : metaFlow, report, isSpokenFor);
  },
});
