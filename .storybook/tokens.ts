interface Token {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly object[] }[];
}

/** All tokens of the elements, each once, as the manifest tells of them. */
export function tokensOf({ modules }: Manifest): readonly Token[] {
  const all = modules
    .flatMap(({ declarations = [] }) => declarations as readonly { readonly cssProperties?: readonly Token[] }[])
    .flatMap(({ cssProperties = [] }) => cssProperties)
    .filter(({ name }) => name.startsWith('--dvc-'));
  const found = new Map<string, Token>();
  for (const token of all) if (!found.get(token.name)?.default) found.set(token.name, token);
  return [...found.values()];
}

/** A control for each token, the same for all stories. */
export function tokenArgTypes(manifest: Manifest) {
  const controls = tokensOf(manifest).map(({ name, description = '', default: usual = '' }) => [
    name,
    {
      name,
      description,
      control: name.startsWith('--dvc-color') ? ('color' as const) : ('text' as const),
      table: { category: 'tokens', defaultValue: { summary: usual } },
    },
  ]);
  return Object.fromEntries(controls) as Record<string, object>;
}

/** Those of the arguments that are tokens. */
export function tokensIn(args: Readonly<Record<string, unknown>>): Record<string, string> {
  const set = Object.entries(args).filter(
    (entry): entry is [string, string] =>
      entry[0].startsWith('--dvc-') && typeof entry[1] === 'string' && entry[1] !== '',
  );
  return Object.fromEntries(set);
}
