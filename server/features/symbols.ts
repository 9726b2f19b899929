import type { Node } from 'jsonc-parser';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { headOf, keyOf, nodeAt, spanOf } from '../../core/document/location.ts';
import { isObject, valueAt } from '../../core/document/members.ts';
import type { Path } from '../../core/document/path.ts';
import type { OutlineNode } from '../../core/kind.ts';
import { shorten } from '../../core/rules/enumerations.ts';
import { plain } from '../../l10n/plain.ts';
import { rangeOf } from './ranges.ts';
import type { View } from './view.ts';

/** The outline, which reads like the message: HEADER “Order update”, BODY, BUTTONS with what is on them. */
export function documentSymbols(view: View): DocumentSymbol[] {
  const root = view.parsed.tree();
  if (!root || !view.dialect || !view.value) return [];
  const symbol = symbolIn(view, root);
  const outline = view.dialect.kind.outline?.(view.model);
  if (outline) return outline.map((node) => nodeSymbol(node, symbol));
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

const symbolKinds: { readonly [role in OutlineNode['role']]: SymbolKind } = {
  text: SymbolKind.String,
  list: SymbolKind.Array,
  entry: SymbolKind.Object,
  action: SymbolKind.Event,
  variable: SymbolKind.Variable,
  group: SymbolKind.Namespace,
};

const nodeSymbol = ({ at, name, detail, role, children }: OutlineNode, symbol: MakeSymbol): DocumentSymbol =>
  symbol(
    at,
    name,
    detail,
    symbolKinds[role],
    children?.map((child) => nodeSymbol(child, symbol)),
  );

function memberSymbol({ value = {}, dialect }: View, key: string, symbol: MakeSymbol): DocumentSymbol {
  const member = valueAt(value, [key]);
  if (!Array.isArray(member)) return symbol([key], key, isObject(member) ? '' : String(member), SymbolKind.Property);
  const entries = member.map((entry: unknown, index) => {
    if (!isObject(entry)) return symbol([key, index], oneLine(String(entry)), undefined, SymbolKind.String);
    const label = dialect?.kind.entryLabel?.(entry);
    return symbol([key, index], label?.name ?? '…', label?.detail, SymbolKind.Function);
  });
  return symbol([key], key, undefined, SymbolKind.Array, entries);
}
