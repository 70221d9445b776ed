/** What a page with a catalogue and no other tag of ours embeds: one file with all that the list needs, Lit too. */
import './components/dvc-office.js';
import './components/dvc-catalog.js';
