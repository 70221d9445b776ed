import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Languages',
          'Theming',
          'Journey',
          ['dvc-procedure', 'every procedure', 'dvc-office', 'dvc-catalog'],
          'Parts',
          ['dvc-guide', 'dvc-form', '*', 'dvc-documents', 'dvc-upload', 'dvc-review', 'dvc-handover', 'dvc-text-size'],
          'Fields',
          'After',
        ],
      },
    },
    viewport: {
      options: {
        phone: { name: 'Điện thoại, 360', styles: { width: '360px', height: '740px' }, type: 'mobile' },
        desk: { name: 'Máy tính, 1280', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
      },
    },
  },
  globalTypes: {
    language: {
      description: 'Language of the elements',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'vi', title: 'Tiếng Việt' },
          { value: 'en', title: 'English' },
        ],
      },
    },
  },
  initialGlobals: { language: 'vi' },
  decorators: [
    (story, { globals }) => {
      // Elements follow the nearest language around them, and Storybook puts each story of a docs page into an English element.
      // A ward's page has a plain font; Storybook's docs pages have the browser's.
      const language = String(globals['language']);
      document.documentElement.lang = language;
      return html`<div class="host-page" lang=${language}>${story()}</div>`;
    },
  ],
};

export default preview;
