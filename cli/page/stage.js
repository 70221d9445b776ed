// The page inside the frame: the elements as on a site, with a store that tells the preview what is kept.
import { PreviewStore } from './preview-store.js';

const procedure = document.querySelector('dvc-procedure');

await customElements.whenDefined('dvc-procedure');
procedure.store = new PreviewStore((draft) => {
  parent.postMessage({ answers: draft?.answers ?? {} }, location.origin);
});
document.getElementById('office').setAttribute('endpoint', location.origin);
parent.postMessage({ ready: true }, location.origin);
