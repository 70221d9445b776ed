import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
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
      // Elements follow the language of the page around them.
      document.documentElement.lang = String(globals['language']);
      return story();
    },
  ],
};

export default preview;
