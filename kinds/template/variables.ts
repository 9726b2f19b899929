import { isObject, stringAt, valueAt } from '../../core/document/members.ts';
import type { Path } from '../../core/document/path.ts';
import type { Links, VariableTexts } from '../../core/kind.ts';
import type { Template } from './model.ts';

/** The variables of a template: texts name them, and Example has a sample for each. */
export const variables = (template: Template): VariableTexts => ({
  // Of a large template most features need no text.
  get texts() {
    return template.texts;
  },
  samplesIn: 'Example',
  samples: template.samples,
  get names() {
    return template.variableNames;
  },
  mayStandAt: (path) => mayStandAt(template, path),
});

/** Labels and footers have no variables, and neither have samples, names and choices. */
function mayStandAt({ value }: Template, path: Path): boolean {
  if (path.at(-1) !== 'Text') return path.length > 2 && ofVariables.has(String(path.at(-1)));
  const owner = valueAt(value, path.slice(0, -1));
  return path.at(-3) !== 'Buttons' && !(isObject(owner) && owner.Type === 'FOOTER');
}

const ofVariables = new Set(['Url', 'CouponCode', 'Caption', 'FileName']);

/** The flows that the buttons of a template open. */
export function links({ buttonsOf }: Template): Links {
  const others = buttonsOf('FLOW').flatMap(({ at, value }) => {
    const id = stringAt(value, 'FlowId');
    const screen = stringAt(value, 'NavigateScreen');
    const place = screen ? { at: [...at, 'NavigateScreen'], id: screen } : undefined;
    return id ? [{ at: [...at, 'FlowId'], id, screen: place }] : [];
  });
  return { others };
}
