// The page of a rule has the messages of its examples from the check itself, in the language of the reader: what the
// examples note of them is for the tests, and is not shipped.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** For esbuild. */
export const examplesWithoutMessages = {
  name: 'examples-without-messages',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]rules[\\/](template|flow|automation)[\\/]/ }, ({ path }) => ({
      contents: withoutMessages(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

function withoutMessages(text) {
  const source = ts.createSourceFile('', text, ts.ScriptTarget.Latest, true);
  const messages = [];
  const visit = (node, isExample) => {
    const isMember = ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node);
    const name = isMember ? node.name.getText() : undefined;
    if (isExample && name === 'message') messages.push(node);
    else ts.forEachChild(node, (child) => visit(child, isExample || name === 'examples'));
  };
  visit(source, false);
  // From the end, so that no place moves.
  return messages.reverse().reduce((left, message) => {
    const end = left[message.end] === ',' ? message.end + 1 : message.end;
    return left.slice(0, message.pos) + left.slice(end);
  }, text);
}
