/** Defines the class under `tag`, unless the page already has that tag: a script included twice must not throw. */
export function customElement(tag: string) {
  return (constructor: CustomElementConstructor): void => {
    if (!customElements.get(tag)) customElements.define(tag, constructor);
  };
}
