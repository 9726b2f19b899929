import type { JsonObject } from '../../core/document/document.ts';
import { isObject, stringAt, valueAt } from '../../core/document/members.ts';
import type { Path } from '../../core/document/path.ts';
import { say } from '../../l10n/texts.ts';

/**
 * What people call the text at a path: "BODY", "card 2, BODY", "the Url of the button “Track order”".
 *
 * @param quoted writes what the document itself says as a part of that
 */
export function placeName(value: JsonObject, at: Path, quoted: (text: string) => string): string {
  const part = at.slice(0, -1);
  const owner = valueAt(value, part);
  if (!isObject(owner)) return String(at.at(-1));
  const card = at[2] === 'Cards' && typeof at[3] === 'number' ? say`card ${at[3] + 1}, ` : '';
  if (part.at(-2) !== 'Buttons') return card + componentName(stringAt(owner, 'Type'), quoted);
  const label = stringAt(owner, 'Text');
  const button = label ? say`the button ${quoted(label)}` : say`a button`;
  return card + say`the ${at.at(-1)} of ${button}`;
}

const componentName = (type: string | undefined, quoted: (text: string) => string) =>
  type === undefined ? say`a component` : /^[A-Z_]+$/.test(type) ? type : quoted(type);
