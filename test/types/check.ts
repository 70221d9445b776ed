/** True where two types are the same. */
export type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

/** True for `any` alone. */
type IsAny<T> = 0 extends 1 & T ? true : false;

/** True where `T`, or what lies in it, is `any`. */
export type HoldsAny<T> =
  IsAny<T> extends true
    ? true
    : T extends (...given: never) => unknown
      ? false
      : T extends object
        ? true extends { [Name in keyof T]-?: HoldsAny<T[Name]> }[keyof T]
          ? true
          : false
        : false;

/** Does not compile where the type given is not `true`. */
export function holds<T extends true>(): void {}

/** Does not compile where the type given is not `false`. */
export function fails<T extends false>(): void {}
