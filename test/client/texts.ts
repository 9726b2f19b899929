import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A call of `l10n.t` in the client, with its text; undefined where that is no plain text. */
export interface Call {
  where: string;
  text: string | undefined;
}

/** Every text of the client that is shown in the language of the editor. */
export function localizedCalls(): Call[] {
  const calls: Call[] = [];
  for (const name of readdirSync('client', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )) {
    const source = ts.createSourceFile(name, readFileSync(path.join('client', name), 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText(source) === 'l10n.t') {
        const [text] = node.arguments;
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        const isPlain = text && ts.isStringLiteralLike(text);
        calls.push({ where: `client/${name}:${line + 1}`, text: isPlain ? text.text : undefined });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return calls;
}
