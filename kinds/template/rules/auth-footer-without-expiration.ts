import { isBlank } from '../../../core/document/blank.ts';
import { say } from '../../../l10n/texts.ts';
import { metaAuthentication } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { copyCode, withCode } from '../shared/authentication-examples.ts';

const message = say`The footer of an AUTHENTICATION template shows how long the code is valid, but CodeExpirationMinutes is missing. Add it, or remove the component.`;

export default templateRule({
  title: 'The footer of an authentication template says how long the code is valid',
  severity: 'info',
  about: 'FOOTER',
  why: 'The text of the footer is generated from `CodeExpirationMinutes`; without it there is no text.',
  sources: [metaAuthentication],
  examples: {
    bad: [
      {
        text: withCode(copyCode, '{"Type": "BODY"}, {"Type": «"FOOTER"»}'),
        message,
        fixed: withCode(copyCode, '{"Type": "BODY"}, {"Type": "FOOTER", "CodeExpirationMinutes": 5}'),
      },
    ],
    good: [withCode(copyCode, '{"Type": "BODY"}, {"Type": "FOOTER", "CodeExpirationMinutes": 5}')],
  },
  check({ category, components }, report) {
    if (category !== 'AUTHENTICATION') return;
    for (const component of components) {
      const { type, at, value } = component;
      if (type !== 'FOOTER' || Object.hasOwn(value, 'CodeExpirationMinutes')) continue;
      // A text of its own is the fault.
      if (!isBlank(component.text('Text')?.value ?? '')) continue;
      const edits = [{ set: [...at, 'CodeExpirationMinutes'], value: 5 }];
      report({ at, message, suggest: [{ title: say`Add "CodeExpirationMinutes": 5`, edits }] });
    }
  },
});
