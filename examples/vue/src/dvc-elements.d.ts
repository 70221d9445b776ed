import type { DvcIntrinsicElements } from 'dvc-elements/jsx';

type Elements = { [Tag in keyof DvcIntrinsicElements]: new () => { $props: DvcIntrinsicElements[Tag] } };

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
