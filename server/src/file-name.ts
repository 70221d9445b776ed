import { submittedFile } from '../../src/schemas/submission.js';

/**
 * The name of a paper, at both doors: one line without a path, and without signs that steer a screen, turn other signs
 * or hide. What joins the parts of a letter or an emoji stays.
 */
export const fileName = submittedFile.shape.name.regex(/^(?:(?!\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|[/\\]).|[\u200c\u200d])+$/u);
