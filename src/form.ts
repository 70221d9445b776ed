/** What a page with a form of its own and no other tag of ours embeds: one file with all that the form needs, lists and Lit too. */
import './components/dvc-form.js';
import { learnStructures } from './components/lists/structures.js';

export { openForm } from './components/form/open-form.js';

// Whoever asks for rows has them with the first questions.
learnStructures();
