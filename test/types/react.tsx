import { useRef, type HTMLAttributes } from 'react';
import type { Draft, DvcForm } from 'dvc-elements';
import type { DvcIntrinsicElements } from 'dvc-elements/jsx';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends DvcIntrinsicElements<HTMLAttributes<HTMLElement>> {}
  }
}

export function Page({ draft }: { readonly draft: Draft }) {
  const form = useRef<DvcForm>(null);
  return (
    <dvc-office endpoint="https://tiepnhan.example.gov.vn" shared-device theme="red" className="wide">
      <dvc-form
        key="form"
        ref={form}
        draft={draft}
        page="/child"
        ondvc-completed={({ detail }) => form.current?.focusOn(detail.page)}
      >
        <button slot="actions">Tiếp tục</button>
      </dvc-form>
      <dvc-procedure code="1.001193" sharedDevice ondvc-submitted={({ detail }) => detail.receipt.code.toUpperCase()} />
      <dvc-text-field name="phone" label="Số điện thoại" required max-length={20} onInput={() => undefined} />
      {/* @ts-expect-error A page is named by a text. */}
      <dvc-form page={1} />
      {/* @ts-expect-error No such layout. */}
      <dvc-procedure layout="two" />
      {/* @ts-expect-error No such property. */}
      <dvc-tracker nothing="" />
    </dvc-office>
  );
}
