import { entryOf } from '../../../core/document/members.ts';
import { shorten, unknownValue } from '../../../core/rules/enumerations.ts';
import type { Report } from '../../../core/rules/rule.ts';
import { say, sentences } from '../../../l10n/texts.ts';
import type { FlowJson } from '../model.ts';
import { givenNamed, isDynamic } from './properties.ts';

/** Reports values of properties with a closed list of values that are not in it. */
export function reportUnlisted(flow: FlowJson, properties: readonly string[], report: (finding: Report) => void): void {
  for (const { component, name, spec, value, at } of givenNamed(flow, ...properties)) {
    if (!spec.values || typeof value !== 'string') continue;
    if (isDynamic(value) || entryOf(spec.values, value) !== undefined) continue;
    const values = Object.keys(spec.values);
    const says = () => say`${name} of ${component.type} cannot be "${shorten(value)}".`;
    const [only, ...others] = values;
    if (others.length === 0 && only !== undefined) {
      report({
        at,
        message: sentences(says(), say`Write "${only}".`),
        suggest: [{ title: say`Write "${only}"`, edits: [{ set: at, value: only }] }],
      });
      continue;
    }
    report({
      at,
      ...unknownValue({ at, value }, values, says),
    });
  }
}
