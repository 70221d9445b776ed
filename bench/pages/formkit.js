import { defaultConfig, FormKitSchema, plugin } from '@formkit/vue';
import { createApp, h } from 'vue';
import { show } from './show.js';

void show((place, schema) => {
  let app;
  return {
    unmount: () => app.unmount(),
    mount: () => {
      app = createApp({ render: () => h(FormKitSchema, { schema }) });
      app.use(plugin, defaultConfig());
      app.mount(place);
    },
  };
});
