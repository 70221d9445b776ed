/*
 * The first thing that the first script does: the form is on its way while all else is only being read. A page that has no
 * procedure yet, or none with a code, asks for it when it has one (`dvc-procedure.ts`).
 */
if (globalThis.document?.querySelector('dvc-procedure[code]')) import('./procedure-view.js').catch(() => undefined);
