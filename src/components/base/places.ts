/** The places of the papers and of the review among the steps; pages go by their pointers. */
export const papersPlace = '/documents';
export const reviewPlace = '/review';

/** The place of the whole form where all its questions are one step. */
export const formPlace = '/';
