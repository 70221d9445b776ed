// What an author writes in the source view of an editor, and what that editor would save. The page stands in a folder of
// npm's packages; `settings` is what docs/embedding.md shows for the editor, or nothing.

const script = (src) =>
  new Promise((loaded, failed) => {
    document.head.append(Object.assign(document.createElement('script'), { src, onload: loaded, onerror: failed }));
  });

const place = () => document.body.appendChild(document.createElement('div'));

/** Lines of an object, as a web team puts them among its own. */
const read = (settings) => (settings ? new Function(`return {${settings}}`)() : {});

window.editors = {
  'TinyMCE 8': async (html, settings) => {
    await script('/tinymce/tinymce.min.js');
    const own = { license_key: 'gpl', base_url: '/tinymce', suffix: '.min' };
    const [editor] = await window.tinymce.init({ target: place(), ...own, ...read(settings) });
    editor.setContent(html);
    return editor.getContent();
  },
  'CKEditor 5': async (html, settings) => {
    const { ClassicEditor, Essentials, Paragraph, Bold, Link, GeneralHtmlSupport } =
      await import('/ckeditor5/dist/browser/ckeditor5.js');
    const plugins = [Essentials, Paragraph, Bold, Link, ...(settings ? [GeneralHtmlSupport] : [])];
    const editor = await ClassicEditor.create(place(), { licenseKey: 'GPL', plugins, ...read(settings) });
    editor.setData(html);
    return editor.getData();
  },
  'CKEditor 4': async (html, settings) => {
    await script('/ckeditor4/ckeditor.js');
    const { CKEDITOR } = window;
    CKEDITOR.config.customConfig = '';
    CKEDITOR.config.versionCheck = false;
    if (settings) new Function('CKEDITOR', settings.replaceAll('config.', 'CKEDITOR.config.'))(CKEDITOR);
    const editor = CKEDITOR.replace(place());
    await new Promise((ready) => editor.on('instanceReady', ready));
    await new Promise((ready) => editor.setData(html, ready));
    return editor.getData();
  },
  'Quill 2': async (html) => {
    await script('/quill/dist/quill.js');
    const quill = new window.Quill(place());
    quill.clipboard.dangerouslyPasteHTML(html);
    return quill.getSemanticHTML();
  },
  DOMPurify: async (html) => {
    await script('/dompurify/dist/purify.js');
    return window.DOMPurify.sanitize(html);
  },
  'markdown-it': async (text) => {
    const { default: MarkdownIt } = await import('/markdown-it/dist/browser/markdown-it.esm.min.mjs');
    return MarkdownIt().render(text);
  },
};
