/**
 * Writes `dist/check.d.ts`: the types of `check` for the programs of others, as one file without imports. It has the
 * function, and every type of ours that its signature leads to.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { dialects, kinds } from '../kinds/index.ts';

const entry = 'kinds/check.ts';
const name = 'check';

function main(): void {
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.Preserve,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const declaration = source?.statements.find(
    (statement): statement is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(statement) && statement.name?.text === name,
  );
  if (!declaration?.type) throw new Error(`${entry} has no function "${name}" that states what it returns.`);

  const found = new Map<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>();
  const follow = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)) {
      const ours = declarationOf(checker, ts.isTypeReferenceNode(node) ? node.typeName : node.expression);
      const known = ours && found.get(ours.name.text);
      if (known && known !== ours) throw new Error(`Two types are called "${ours.name.text}".`);
      if (ours && !known) {
        found.set(ours.name.text, ours);
        follow(ours);
      }
    }
    ts.forEachChild(node, follow);
  };
  for (const part of [...declaration.parameters.map(({ type }) => type), declaration.type]) if (part) follow(part);

  const types = [...found.values()].map((type) => exported(type, checker));
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/check.d.ts', `${[signature(declaration), ...types].join('\n\n')}\n`);
}

/** The interface or alias that a name means; undefined for one of the language itself. */
function declarationOf(
  checker: ts.TypeChecker,
  name: ts.Node,
): ts.InterfaceDeclaration | ts.TypeAliasDeclaration | undefined {
  const symbol = checker.getSymbolAtLocation(name);
  if (!symbol) throw new Error(`"${name.getText()}" has no declaration.`);
  const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return meant.declarations?.find(
    (declaration): declaration is ts.InterfaceDeclaration | ts.TypeAliasDeclaration =>
      (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) &&
      !declaration.getSourceFile().isDeclarationFile,
  );
}

const withComment = (node: ts.Node) => node.getFullText().trim();

/** Ids are open here, since a folder more is one more of them; of a version that is built, all are known. */
const idsOf: { readonly [type: string]: readonly string[] } = {
  Kind: kinds.map(({ id }) => id),
  Provider: [...new Set(dialects.flatMap(({ provider }) => provider ?? []))],
};

/** The declaration with `export`; ids, and an alias that is derived from a value, are written out. */
function exported(type: ts.InterfaceDeclaration | ts.TypeAliasDeclaration, checker: ts.TypeChecker): string {
  const comment = withComment(type).slice(0, -type.getText().length);
  const ids = idsOf[type.name.text];
  if (ids) return `${comment}export type ${type.name.text} = ${ids.map((id) => `'${id}'`).join(' | ')};`;
  const isDerived = ts.isTypeAliasDeclaration(type) && /\btypeof\b/.test(type.type.getText());
  const text = isDerived
    ? `type ${type.name.text} = ${checker.typeToString(checker.getTypeAtLocation(type), undefined, writtenOut)};`
    : type.getText().replace(/^export /, '');
  return `${comment}export ${text}`;
}

const writtenOut = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;

/** A function without its body; a parameter with a default may be left out. */
function signature(declaration: ts.FunctionDeclaration): string {
  const comment = withComment(declaration).slice(0, -declaration.getText().length);
  const parameters = declaration.parameters.map(
    ({ name, type, initializer, questionToken }) =>
      `${name.getText()}${initializer || questionToken ? '?' : ''}: ${type?.getText()}`,
  );
  return `${comment}export declare function ${name}(${parameters.join(', ')}): ${declaration.type?.getText()};`;
}

main();
