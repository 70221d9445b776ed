/** What one dossier may bring, in the limits that an office cannot choose; `Config.limits` has those it can. */
export const limits = {
  types: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
  maxFiles: 20,
  bodyBytes: 262_144,
  /** Days an unfinished upload waits for the rest of its bytes. */
  unfinishedDays: 7,
  /** Days a whole file waits for its dossier. */
  waitingDays: 30,
} as const;
