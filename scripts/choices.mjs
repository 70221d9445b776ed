// The words that a property of an element takes, where its type is a choice of words.
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './run.mjs';

/** Class → property → words, as the compiler knows them. */
export function choicesOf() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.build.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([join(root, 'src/index.ts')], options);
  const checker = program.getTypeChecker();
  const entry = checker.getSymbolAtLocation(program.getSourceFile(join(root, 'src/index.ts')));
  const classes = checker
    .getExportsOfModule(entry)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .filter(({ flags }) => flags & ts.SymbolFlags.Class);
  return new Map(
    classes.map((symbol) => {
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      const words = type.getProperties().map((each) => [each.name, wordsOf(checker.getTypeOfSymbol(each), checker)]);
      return [symbol.name, new Map(words.filter(([, found]) => found))];
    }),
  );
}

function wordsOf(type, checker) {
  const each = checker.getNonNullableType(type);
  const members = each.isUnion() ? each.types : [each];
  return members.every((member) => member.isStringLiteral()) ? members.map(({ value }) => value) : undefined;
}
