import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { oldVersion, onScreen } from '../shared/examples.ts';
import { isAvailable } from '../shared/properties.ts';
import { errorsPage } from '../versions.ts';

export default flowJsonRule({
  title: 'A RichText is alone on its screen',
  severity: 'error',
  why: 'Beside a RichText there can be only a Footer, and that only since version 6.3.',
  sources: [errorsPage],
  codes: ['INVALID_RICHTEXT_PLACEMENT'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "RichText", "text": "# Terms"}, {"type": «"TextBody"», "text": "Hello"}'),
        message:
          'Beside a RichText, a screen can only have a Footer. Move this TextBody to another screen, or into the text.',
      },
      {
        text: onScreen('{"type": "RichText", "text": "# Terms"}', { version: '6.2' }).replace('"Footer"', '«"Footer"»'),
        message: 'Before version 6.3, a RichText is alone on its screen. Remove this Footer, or raise the version.',
        settings: oldVersion,
      },
    ],
    good: [onScreen('{"type": "RichText", "text": "# Terms"}')],
  },
  check(flow, report) {
    for (const { top, components } of flow.screens) {
      if (!components.some((component) => component.type === 'RichText' && isAvailable(flow, component))) continue;
      if (!top.some(({ type }) => type === 'RichText')) continue;
      const other = top.find(({ type }) => type !== 'RichText' && !(type === 'Footer' && flow.isSince('6.3')));
      if (!other?.spec) continue;
      report({
        at: [...other.at, 'type'],
        message: flow.isSince('6.3')
          ? say`Beside a RichText, a screen can only have a Footer. Move this ${other.type} to another screen, or into the text.`
          : say`Before version 6.3, a RichText is alone on its screen. Remove this ${other.type}, or raise the version.`,
      });
    }
  },
});
