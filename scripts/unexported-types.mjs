// Which types a page meets in the public API and cannot name, because no entry exports them.
import { relative } from 'node:path';
import ts from 'typescript';

/** Faults of the declarations in `folder`, whose `entries` are file names in it. */
export function unexportedTypes(folder, entries) {
  const files = entries.map((name) => `${folder}/${name}`);
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    types: [],
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const real = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  const exported = new Set(
    files.flatMap((file) =>
      checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file))).map(real),
    ),
  );
  const seen = new Set(exported);
  const faults = new Set();
  const isOurs = (node) => node.getSourceFile().fileName.startsWith(folder);

  /** Follows every name below `node`. A base type is only looked into: its members are met, its name is not. */
  const follow = (node, owner, isBase = false) => {
    if (ts.isHeritageClause(node)) return node.forEachChild((child) => follow(child, owner, true));
    if (isHidden(node)) return undefined;
    const name = ts.isTypeReferenceNode(node)
      ? node.typeName
      : ts.isExpressionWithTypeArguments(node)
        ? node.expression
        : ts.isImportTypeNode(node)
          ? node.qualifier
          : undefined;
    const found = name && checker.getSymbolAtLocation(name);
    if (found) meet(real(found), owner, isBase);
    return node.forEachChild((child) => follow(child, owner, isBase));
  };

  const meet = (symbol, owner, isBase) => {
    const declarations = (symbol.declarations ?? []).filter(
      (each) => isOurs(each) && !ts.isTypeParameterDeclaration(each),
    );
    if (!declarations.length) return;
    if (!isBase && !exported.has(symbol) && declarations.some(isOfTheFile))
      faults.add(`${owner} names ${symbol.name} of ${relative(folder, declarations[0].getSourceFile().fileName)}`);
    if (seen.has(symbol)) return;
    seen.add(symbol);
    for (const each of declarations) follow(each, symbol.name);
  };

  for (const symbol of exported)
    for (const each of symbol.declarations ?? []) if (isOurs(each)) follow(each, symbol.name);
  return [...faults].sort();
}

/** False for what its own file keeps to itself: a detail of the types that name it, and nothing to import. */
function isOfTheFile({ modifiers = [] }) {
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function isHidden(node) {
  if (!ts.isClassElement(node)) return false;
  const hiding = [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword];
  return (
    (node.modifiers ?? []).some(({ kind }) => hiding.includes(kind)) || (node.name && ts.isPrivateIdentifier(node.name))
  );
}
