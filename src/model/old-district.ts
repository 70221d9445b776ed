/**
 * A commune as it was before July 2025, and the codes of today's communes that have its land. Where they are several,
 * `shares` has a letter for each: P part of its land and all its people, p part of both, d land without people; in that order.
 */
export type OldCommune = readonly [name: string, codes: readonly string[], shares?: string, otherName?: string];

/** A district as it was before July 2025, when districts ended. */
export type OldDistrict = readonly [name: string, province: string, communes: readonly OldCommune[]];
