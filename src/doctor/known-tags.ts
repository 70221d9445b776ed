import type { KnownTags } from './visit.js';

/** What we read of `custom-elements.json`. */
export interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly { readonly name: string }[];
    }[];
  }[];
}

export function tagsIn({ modules }: Manifest): KnownTags {
  return new Map(
    modules
      .flatMap(({ declarations = [] }) => declarations)
      .flatMap(({ tagName, attributes = [] }) =>
        tagName ? [[tagName, attributes.map(({ name }) => name)] as const] : [],
      ),
  );
}
