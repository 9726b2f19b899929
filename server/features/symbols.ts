import type { Node } from 'jsonc-parser';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { headOf, keyOf, nodeAt, spanOf } from '../../core/document/location.ts';
import { isObject, stringAt, valueAt } from '../../core/document/members.ts';
import type { Path } from '../../core/document/path.ts';
import { shorten } from '../../core/rules/enumerations.ts';
import type { Button, Component } from '../../kinds/template/model.ts';
import { plain } from '../../l10n/plain.ts';
import { say } from '../../l10n/texts.ts';
import { rangeOf } from './ranges.ts';
import type { View } from './view.ts';

/** The outline, which reads like the message: HEADER “Order update”, BODY, BUTTONS with what stands on them. */
export function documentSymbols(view: View): DocumentSymbol[] {
  const root = view.parsed.tree();
  if (!root || !view.dialect || !view.value) return [];
  const symbol = symbolIn(view, root);
  if (view.template) {
    const { components, samples } = view.template;
    const parts = components.map((component) => componentSymbol(component, symbol));
    const examples = [...samples].map(([name, sample]) => symbol(['Example', name], name, sample, SymbolKind.Variable));
    return [
      ...parts,
      ...(samples.size > 0 ? [symbol(['Example'], 'Example', '', SymbolKind.Namespace, examples)] : []),
    ];
  }
  return Object.keys(view.value)
    .filter((key) => key !== '$schema')
    .map((key) => memberSymbol(view, key, symbol));
}

type MakeSymbol = (
  at: Path,
  name: string,
  detail: string | undefined,
  kind: SymbolKind,
  children?: DocumentSymbol[],
) => DocumentSymbol;

function symbolIn({ document, text }: View, root: Node): MakeSymbol {
  return (at, name, detail, kind, children) => {
    const node = nodeAt(root, at);
    // A member with its name, an entry alone.
    const whole = typeof at.at(-1) === 'string' ? (node.parent ?? node) : node;
    const head = typeof at.at(-1) === 'string' ? spanOf(keyOf(node) ?? node, text) : headOf(node, text);
    return {
      // Editors refuse a symbol without a name.
      name: name.trim() === '' ? '…' : plain(name).replaceAll(/\s+/g, ' '),
      ...(detail !== undefined && detail !== '' && { detail: oneLine(detail) }),
      kind,
      range: rangeOf(document, spanOf(whole, text)),
      selectionRange: rangeOf(document, head),
      ...(children && { children }),
    };
  };
}

const oneLine = (text: string) => shorten(plain(text).replaceAll(/\s+/g, ' '));

function componentSymbol(component: Component, symbol: MakeSymbol): DocumentSymbol {
  const { at, type, format, buttons, cards } = component;
  const words = component.text('Text')?.value;
  // A title or last line says what the message is; a text of many lines is for the side.
  const isLine = words !== undefined && (type === 'HEADER' || type === 'FOOTER');
  const name = `${type ?? say`component`}${isLine ? ` “${shorten(words)}”` : ''}`;
  const children = [
    ...buttons.map((button) => buttonSymbol(button, symbol)),
    ...cards.map(({ at: card, components }, index) => {
      const parts = components.map((part) => componentSymbol(part, symbol));
      const body = components.find((part) => part.type === 'BODY')?.text('Text')?.value;
      return symbol(card, say`Card ${index + 1}`, body, SymbolKind.Object, parts);
    }),
  ];
  const kind = children.length > 0 ? SymbolKind.Array : SymbolKind.String;
  return symbol(at, name, isLine ? undefined : (words ?? format), kind, children.length > 0 ? children : undefined);
}

const buttonSymbol = (button: Button, symbol: MakeSymbol) =>
  symbol(button.at, button.text('Text')?.value ?? button.type ?? 'button', button.type, SymbolKind.Event);

function memberSymbol({ value = {} }: View, key: string, symbol: MakeSymbol): DocumentSymbol {
  const member = valueAt(value, [key]);
  if (!Array.isArray(member)) return symbol([key], key, isObject(member) ? '' : String(member), SymbolKind.Property);
  const entries = member.map((entry: unknown, index) => {
    if (!isObject(entry)) return symbol([key, index], oneLine(String(entry)), undefined, SymbolKind.String);
    const name = stringAt(entry, 'CommandName') ?? stringAt(entry, 'command_name');
    const about = stringAt(entry, 'CommandDescription') ?? stringAt(entry, 'command_description');
    return symbol([key, index], name === undefined ? '…' : `/${name}`, about, SymbolKind.Function);
  });
  return symbol([key], key, undefined, SymbolKind.Array, entries);
}
