import { say, sentences, translate } from '../../../l10n/texts.ts';
import { pipelineRule } from '../rule.ts';

const missing = say`This flow exchanges data, but its document names no endpoint, so the provider does not publish it.`;

/**
 * What is said of the screens of a flow that exchange data with nobody.
 *
 * @param file the name of the document of the flow
 * @param property the property of that document that names an endpoint
 */
export const endpointMissingMessage = (file: string, property: string): string =>
  sentences(translate(missing), say`Add ${property} to ${file}, or remove "data_api_version" here.`);

/** What is said of an endpoint that nobody asks. @param file the name of the file with the screens */
export const endpointUnusedMessage = (file: string): string =>
  say`The screens in ${file} have no "data_api_version", so nothing asks this endpoint. Remove it, or exchange data.`;

export default pipelineRule({
  title: 'A flow that exchanges data has an endpoint',
  severity: 'warning',
  why: 'With `data_api_version`, the screens of a flow ask your endpoint. Its address is in the document of the flow: `EndpointUri` at CAMS, `endpoint_uri` at Meta. Without it, publishing is rejected (139002). An address that nothing asks is only information.',
  sources: [{ title: 'ChatApp, docs/flow-json.md', date: '2026-11' }],
  examples: {
    bad: [
      {
        text: '(screens with data_api_version, and the document of their flow without EndpointUri)',
        message: missing,
      },
    ],
    good: ['{"CustSpaceId": "1", "FlowId": "2", "FlowName": "book_a_visit", "Categories": ["SURVEY"]}'],
  },
});
