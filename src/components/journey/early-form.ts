/*
 * The first thing that the first script does: the form is on its way while all else is only being read. A page that has no
 * procedure yet, or none that is named, asks for it when it has one (`dvc-procedure.ts`).
 */
if (globalThis.document?.querySelector('dvc-procedure[code], dvc-procedure[src]'))
  import('./procedure-view.js').catch(() => undefined);
