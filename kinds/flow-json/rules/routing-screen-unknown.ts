import type { Path } from '../../../core/document/path.ts';
import { closest } from '../../../core/rules/closest.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say, sentences } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { withEndpoint } from '../shared/examples.ts';
import { areScreensUnsure } from '../shared/unsure.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Routes are between screens of the flow',
  severity: 'error',
  why: 'Meta rejects a route that names a screen that is not there.',
  sources: [errorsPage],
  codes: ['INVALID_ROUTING_MODEL'],
  examples: {
    bad: [
      {
        text: withEndpoint('').replace('{"START": []}', '{"START": [], «"STOP"»: []}'),
        message: 'There is no screen "STOP". Remove it, or use the id of a screen.',
      },
      {
        text: withEndpoint('').replace('{"START": []}', '{"START": [«"STOP"»]}'),
        message: 'There is no screen "STOP". Remove it, or use the id of a screen.',
      },
    ],
    good: [withEndpoint('')],
  },
  check(flow, report) {
    const { declared } = flow.routes;
    if (!declared || flow.screensById.size === 0 || areScreensUnsure(flow)) return;
    const ids = [...flow.screensById.keys()];
    const unknown = (id: string, at: Path, onKey: boolean) => {
      if (flow.screensById.has(id)) return;
      const near = closest(id, ids);
      report({
        at,
        ...(onKey && { onKey }),
        message: sentences(
          say`There is no screen "${shorten(id)}".`,
          near === undefined ? say`Remove it, or use the id of a screen.` : say`Did you mean ${near}?`,
        ),
        ...(near !== undefined &&
          !(onKey && declared.has(near)) && {
            suggest: [
              { title: say`Write ${near}`, edits: [onKey ? { rename: at, to: near } : { set: at, value: near }] },
            ],
          }),
      });
    };
    for (const [from, targets] of declared) {
      unknown(from, ['routing_model', from], true);
      for (const { to, at } of targets) unknown(to, at, false);
    }
  },
});
