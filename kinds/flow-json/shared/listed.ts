import { entryOf } from '../../../core/document/members.ts';
import { shorten, unknownValue } from '../../../core/rules/enumerations.ts';
import type { Report } from '../../../core/rules/rule.ts';
import { say, sentences } from '../../../l10n/texts.ts';
import type { FlowJson } from '../model.ts';
import { givenProperties, isDynamic } from './properties.ts';

/** Reports values of properties with a closed list of values that are not in it. */
export function reportUnlisted(
  flow: FlowJson,
  properties: readonly string[],
  report: (finding: Report) => void,
  types?: readonly string[],
): void {
  for (const { component, name, spec, value, at } of givenProperties(flow)) {
    if (!properties.includes(name) || !spec.values || typeof value !== 'string') continue;
    if (isDynamic(value) || entryOf(spec.values, value) !== undefined) continue;
    if (types && !types.includes(component.type ?? '')) continue;
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
