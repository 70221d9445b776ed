import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Where an element in a story finds the documents and the communes that are shipped beside the script. A folder of the
  // project must not be hidden: stories import from it.
  staticDirs: [
    { from: '../procedures', to: '/shipped/procedures' },
    { from: '../units', to: '/shipped/units' },
  ],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
};

export default config;
