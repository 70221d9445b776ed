// An element alone, without the main entry: its tag and the events are there.
import { DvcForm } from 'dvc-elements/components/dvc-form.js';

const form: DvcForm = document.createElement('dvc-form');
form.addEventListener('dvc-completed', ({ detail }) => detail.page.toUpperCase());
document.addEventListener('dvc-completed', ({ detail }) => detail.page.toUpperCase());
