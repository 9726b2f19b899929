import { say } from '../../../l10n/texts.ts';
import { metaFlowCollection, modifyFlow } from '../../sources.ts';
import { flowRule } from '../rule.ts';

export default flowRule({
  title: 'A flow uses the names of one provider',
  severity: 'error',
  stray: 'property',
  why: 'CAMS writes `FlowName` and `Categories`, Meta writes `name` and `categories`. Each provider ignores the other’s names, so what is under them is never set.',
  sources: [modifyFlow, metaFlowCollection],
  examples: {
    bad: [
      {
        whole: true,
        text: '{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", «"categories"»: ["SURVEY"], "Categories": ["SURVEY"]}',
        message:
          '"categories" is Meta’s name for this, and Alibaba Cloud (CAMS) ignores it; Categories is there as well. Move what you need into Categories, and remove it.',
        fixed: '{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}',
      },
      {
        whole: true,
        text: '{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"], «"endpoint_uri"»: "https://clinic.example.com/flow"}',
        message:
          '"endpoint_uri" is Meta’s name for this, and Alibaba Cloud (CAMS) ignores it: in this document it is called EndpointUri. Rename it.',
        fixed:
          '{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"], "EndpointUri": "https://clinic.example.com/flow"}',
      },
      {
        whole: true,
        text: '{"waba_id": "1", "flow_id": "2", "name": "book_a_visit", "categories": ["SURVEY"], «"EndpointUri"»: "https://clinic.example.com/flow"}',
        message:
          '"EndpointUri" is Alibaba Cloud’s (CAMS) name for this, and Meta ignores it: in this document it is called endpoint_uri. Rename it.',
        fixed:
          '{"waba_id": "1", "flow_id": "2", "name": "book_a_visit", "categories": ["SURVEY"], "endpoint_uri": "https://clinic.example.com/flow"}',
      },
    ],
    good: ['{"FlowName": "book_a_visit"}', '{"flow_id": "2", "name": "book_a_visit", "categories": ["SURVEY"]}'],
  },
  check({ provider, value, names, otherNames }, report) {
    for (const part of ['space', 'id', 'name', 'categories', 'endpoint'] as const) {
      const [wrong, right] = [otherNames[part], names[part]];
      if (!Object.hasOwn(value, wrong)) continue;
      const says =
        provider === 'cams'
          ? say`"${wrong}" is Meta’s name for this, and Alibaba Cloud (CAMS) ignores it`
          : say`"${wrong}" is Alibaba Cloud’s (CAMS) name for this, and Meta ignores it`;
      const at = [wrong];
      if (Object.hasOwn(value, right)) {
        report({
          at,
          onKey: true,
          message: say`${says}; ${right} is there as well. Move what you need into ${right}, and remove it.`,
          suggest: [{ title: say`Remove ${wrong}`, edits: [{ remove: at }] }],
        });
      } else {
        report({
          at,
          onKey: true,
          message: say`${says}: in this document it is called ${right}. Rename it.`,
          fix: { title: say`Rename to ${right}`, edits: [{ rename: at, to: right }] },
        });
      }
    }
  },
});
