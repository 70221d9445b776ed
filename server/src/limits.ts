/** What one dossier may contain. */
export const limits = {
  types: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
  maxFileBytes: 10_000_000,
  maxFiles: 20,
  maxDossierBytes: 50_000_000,
  /** Left for the database, whose dossiers matter more than new papers. */
  minFreeBytes: 1_000_000_000,
  bodyBytes: 262_144,
  /** Days an unfinished upload waits for the rest of its bytes. */
  unfinishedDays: 7,
  /** Days a whole file waits for its dossier. */
  waitingDays: 30,
} as const;
