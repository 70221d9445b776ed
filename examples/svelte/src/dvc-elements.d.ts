import type { DvcIntrinsicElements } from 'dvc-elements/jsx';
import type { HTMLAttributes } from 'svelte/elements';

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends DvcIntrinsicElements<HTMLAttributes<HTMLElement>> {}
}
