// Writes the types of src/schemas without zod, as a package that does not bring it must: what the compiler infers from
// the contracts, with their descriptions as comments.
import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { root } from './run.mjs';

const { NodeBuilderFlags, SyntaxKind, factory } = ts;
const flags =
  NodeBuilderFlags.NoTruncation |
  NodeBuilderFlags.InTypeAlias |
  NodeBuilderFlags.MultilineObjectLiterals |
  NodeBuilderFlags.UseAliasDefinedOutsideCurrentScope |
  NodeBuilderFlags.UseSingleQuotesForStringLiteralType;

/** Writes `<contract>.d.ts` into `folder` for each contract, in place of what the compiler emits. */
export function writeSchemaTypes(folder) {
  const sources = readdirSync(join(root, 'src/schemas')).filter((name) => name.endsWith('.ts'));
  const { config } = ts.readConfigFile(join(root, 'tsconfig.build.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(
    sources.map((name) => join(root, 'src/schemas', name)),
    options,
  );
  const files = sources.map((name) => program.getSourceFile(join(root, 'src/schemas', name)));
  const homes = new Map(files.flatMap((file) => typesOf(file).map(({ name }) => [name.text, file])));
  for (const file of files) {
    const text = plain(file, homes, program.getTypeChecker());
    writeFileSync(join(folder, basename(file.fileName).replace(/ts$/, 'd.ts')), text);
  }
}

function typesOf(file) {
  const isType = (each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each);
  return file.statements.filter(
    (each) => isType(each) && each.modifiers?.some(({ kind }) => kind === SyntaxKind.ExportKeyword),
  );
}

function plain(file, homes, checker) {
  const printer = ts.createPrinter({ removeComments: false });
  const named = new Set();
  const declared = typesOf(file).map((statement) => {
    const made = ts.isInterfaceDeclaration(statement) ? statement : inferred(statement, file, checker);
    collect(made, named);
    return printer.printNode(ts.EmitHint.Unspecified, made, file);
  });
  const imports = [...named]
    .filter((name) => homes.has(name) && homes.get(name) !== file)
    .map((name) => `import type { ${name} } from './${basename(homes.get(name).fileName, '.ts')}.js';`);
  return [...imports, ...declared, 'export {};', ''].join('\n');
}

/** The names of types that a declaration uses. */
function collect(node, names) {
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) names.add(node.typeName.text);
  if (ts.isTypeReferenceNode(node) && ts.isQualifiedName(node.typeName))
    throw new Error('A published type names a package');
  if (ts.isImportTypeNode(node)) throw new Error('A published type names a package');
  ts.forEachChild(node, (child) => collect(child, names));
}

/** `export type X = z.infer<…>` as the interface or the type it comes to. */
function inferred(statement, file, checker) {
  const type = checker.getDeclaredTypeOfSymbol(checker.getSymbolAtLocation(statement.name));
  const node = checker.typeToTypeNode(type, file, flags);
  describe(node, type, checker);
  const modifiers = [factory.createModifier(SyntaxKind.ExportKeyword)];
  const made = ts.isTypeLiteralNode(node)
    ? factory.createInterfaceDeclaration(modifiers, statement.name.text, [], [], node.members)
    : factory.createTypeAliasDeclaration(modifiers, statement.name.text, [], node);
  return commented(made, headOf(statement, checker));
}

/** The comment at the contract that `z.infer<typeof contract>` names. */
function headOf({ type }, checker) {
  const query = ts.isTypeReferenceNode(type) ? type.typeArguments?.find((each) => ts.isTypeQueryNode(each)) : undefined;
  const declaration = query && checker.getSymbolAtLocation(query.exprName)?.valueDeclaration;
  const [head] = declaration ? ts.getJSDocCommentsAndTags(declaration).filter((each) => ts.isJSDoc(each)) : [];
  return head && ts.getTextOfJSDocComment(head.comment);
}

/** Puts what the contract says of a property before it, all the way down. */
function describe(node, type, checker) {
  if (ts.isArrayTypeNode(node)) return describe(node.elementType, checker.getIndexTypeOfType(type, 1) ?? type, checker);
  if (ts.isParenthesizedTypeNode(node)) return describe(node.type, type, checker);
  if (ts.isUnionTypeNode(node))
    return node.types.forEach((each) => describe(each, checker.getNonNullableType(type), checker));
  if (ts.isTypeReferenceNode(node))
    return node.typeArguments?.forEach((each) => describe(each, checker.getIndexTypeOfType(type, 0) ?? type, checker));
  if (!ts.isTypeLiteralNode(node)) return undefined;
  for (const member of node.members) {
    const symbol = member.name && checker.getPropertyOfType(type, member.name.text);
    if (!symbol) continue;
    const [said] = (symbol.declarations ?? [])
      .map((each) => wordsOf(each.initializer ?? each.name, checker))
      .filter(Boolean);
    commented(member, said);
    describe(member.type, checker.getNonNullableType(checker.getTypeOfSymbol(symbol)), checker);
  }
  return undefined;
}

/** The description in `.meta({ description: '…' })` at the end of a contract, or of the constant it names. */
function wordsOf(expression, checker) {
  if (!expression) return undefined;
  if (ts.isIdentifier(expression)) {
    const symbol = checker.getSymbolAtLocation(expression);
    const shorthand = ts.isShorthandPropertyAssignment(expression.parent)
      ? checker.getShorthandAssignmentValueSymbol(expression.parent)
      : undefined;
    const found = shorthand ?? symbol;
    const target = found && found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
    return wordsOf(target?.valueDeclaration?.initializer, checker);
  }
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return undefined;
  const [argument] = expression.arguments;
  if (expression.expression.name.text === 'meta' && argument && ts.isObjectLiteralExpression(argument))
    for (const { name, initializer } of argument.properties)
      if (name?.getText() === 'description' && ts.isStringLiteralLike(initializer)) return initializer.text;
  return wordsOf(expression.expression.expression, checker);
}

/** The compiler gives one node to equal parts of two types, which needs one comment. */
function commented(node, words) {
  if (words && !ts.getSyntheticLeadingComments(node))
    ts.addSyntheticLeadingComment(node, SyntaxKind.MultiLineCommentTrivia, `* ${words} `, true);
  return node;
}
