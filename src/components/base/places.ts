/** The places of what follows the pages among the steps; pages go by their pointers, and none may be called so. */
export const papersPlace = '/documents';
export const reviewPlace = '/review';

/** Where a dossier that this page does not send is handed to the citizen. */
export const filingPlace = '/filing';

/** The place of the whole form where all its questions are one step. */
export const formPlace = '/';

/** True for what another script draws, which comes after the form. */
export function isLate(place: string): boolean {
  return [papersPlace, reviewPlace, filingPlace].includes(place);
}
