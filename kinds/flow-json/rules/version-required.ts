import { fillIn } from '../../../core/rules/missing.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { errorsPage, flowJsonPage, recommended } from '../versions.ts';

export default schemaRule({
  title: 'Flow JSON names its version',
  severity: 'error',
  finds: 'missing',
  why: 'The version decides which components and properties exist. Meta rejects a document without one.',
  sources: [flowJsonPage, errorsPage],
  codes: ['MISSING_FLOW_JSON_VERSION'],
  examples: {
    bad: [
      {
        text: '«{»"screens": [{"id": "START", "title": "Book a visit", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}',
        message: 'The version is missing, and Meta rejects a flow without one. Add "version": "7.3".',
        whole: true,
      },
    ],
    good: ['{"version": "7.3"}'],
  },
  explain: (failure) =>
    fillIn(
      failure,
      say`The version is missing, and Meta rejects a flow without one. Add "version": "${recommended}".`,
      recommended,
    ),
});
