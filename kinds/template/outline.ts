import type { OutlineNode } from '../../core/kind.ts';
import { shorten } from '../../core/rules/enumerations.ts';
import { say } from '../../l10n/texts.ts';
import type { Button, Component, Template } from './model.ts';

/** The outline, which reads like the message: HEADER “Order update”, BODY, BUTTONS with their labels. */
export function outline({ components, samples }: Template): OutlineNode[] {
  const parts = components.map(componentNode);
  const examples = [...samples].map(
    ([name, sample]): OutlineNode => ({ at: ['Example', name], name, detail: sample, role: 'variable' }),
  );
  return samples.size > 0 ? [...parts, { at: ['Example'], name: 'Example', role: 'group', children: examples }] : parts;
}

function componentNode(component: Component): OutlineNode {
  const { at, type, format, buttons, cards } = component;
  const words = component.text('Text')?.value;
  // A title or last line says what the message is; a text of many lines is for the side.
  const isLine = words !== undefined && (type === 'HEADER' || type === 'FOOTER');
  const children = [
    ...buttons.map(buttonNode),
    ...cards.map(({ at: card, components: parts }, index): OutlineNode => {
      const body = parts.find((part) => part.type === 'BODY')?.text('Text')?.value;
      return {
        at: card,
        name: say`Card ${index + 1}`,
        detail: body,
        role: 'entry',
        children: parts.map(componentNode),
      };
    }),
  ];
  return {
    at,
    name: `${type ?? say`component`}${isLine ? ` “${shorten(words)}”` : ''}`,
    detail: isLine ? undefined : (words ?? format),
    role: children.length > 0 ? 'list' : 'text',
    ...(children.length > 0 && { children }),
  };
}

const buttonNode = (button: Button): OutlineNode => ({
  at: button.at,
  name: button.text('Text')?.value ?? button.type ?? 'button',
  detail: button.type,
  role: 'action',
});
