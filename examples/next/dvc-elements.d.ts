import type { DvcIntrinsicElements } from 'dvc-elements/jsx';
import type { HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends DvcIntrinsicElements<HTMLAttributes<HTMLElement>> {}
  }
}
