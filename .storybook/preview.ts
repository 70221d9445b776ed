import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import manifest from '../custom-elements.json' with { type: 'json' };
import type { Client } from '../src/client/client.js';
import { setTextSize, textSizes, type TextSizeName } from '../src/components/base/text-size.js';
import type { Preset } from '../src/components/base/presets.js';
import '../src/components/dvc-office.js';
import { dress, skins, type Skin, type SkinName } from './host-skins.js';
import { behindTheLine, calmDown, placeDoors, surround, type Surroundings } from './surroundings.js';
import { tokenArgTypes, tokensIn } from './tokens.js';

setCustomElementsManifest(manifest);
placeDoors();

/** What the toolbar says. */
interface Globals extends Pick<Surroundings, 'line' | 'day'> {
  readonly language: string;
  readonly brand: string;
  readonly theme: Preset | '';
  readonly size: TextSizeName;
  readonly skin: SkinName;
  readonly width: string;
}

/** A menu of the toolbar. */
const menu = <Icon extends string>(description: string, icon: Icon, items: Readonly<Record<string, string>>) => ({
  description,
  toolbar: { icon, dynamicTitle: true, items: Object.entries(items).map(([value, title]) => ({ value, title })) },
});

const titles = Object.fromEntries(Object.entries<Skin>(skins).map(([name, { title }]) => [name, title]));

const preview: Preview = {
  tags: ['autodocs'],
  argTypes: tokenArgTypes(manifest),
  parameters: {
    a11y: { test: 'error' },
    // A docs page shows what a story comes to, not where it begins.
    docs: { story: { autoplay: true } },
    controls: { expanded: true, sort: 'requiredFirst' },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Languages',
          'Theming',
          'Tokens',
          'Journey',
          ['dvc-procedure', 'every procedure', 'dvc-office', 'dvc-catalog'],
          'Parts',
          [
            'dvc-guide',
            'dvc-form',
            '*',
            'dvc-documents',
            'dvc-upload',
            'dvc-review',
            'dvc-handover',
            'dvc-companion',
            'dvc-text-size',
          ],
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
    language: menu('Language of the elements', 'globe', { vi: 'Tiếng Việt', en: 'English' }),
    brand: menu('Brand of the site', 'paintbrush', {
      '': 'Màu mặc định',
      '#ffcd00': 'Vàng #ffcd00',
      '#00a5e3': 'Xanh #00a5e3',
      '#da251d': 'Đỏ #da251d',
      '#1b6238': 'Lục #1b6238',
      '#6a1b9a': 'Tím #6a1b9a',
      '#000000': 'Đen',
      '#ffffff': 'Trắng',
    }),
    theme: menu('Theme of the office', 'contrast', {
      '': 'theme',
      light: 'light',
      dark: 'dark',
      auto: 'auto',
      neutral: 'neutral',
      blue: 'blue',
      red: 'red',
      green: 'green',
    }),
    size: menu('Size of the text', 'zoom', { medium: 'Chữ vừa', large: 'Chữ lớn', largest: 'Chữ rất lớn' }),
    skin: menu('Page around the story', 'browser', titles),
    line: menu('Line', 'transfer', { normal: 'Mạng tốt', '2g': '2G', lost: 'Mất mạng' }),
    day: menu('Day', 'lightning', {
      good: 'Ngày thường',
      full: 'Bộ nhớ đầy',
      broken: 'Máy chủ lỗi 500',
      tab: 'Thẻ khác đang mở',
    }),
    width: menu('Width of the page', 'grow', { '': 'Rộng hết cỡ', '320px': '320 px', '768px': '768 px' }),
  },
  initialGlobals: {
    ...{ language: 'vi', brand: '', theme: '', size: 'medium', skin: 'none', line: 'normal', day: 'good', width: '' },
  },
  loaders: [
    () => {
      calmDown();
      return {};
    },
  ],
  decorators: [
    (story, { args, globals, viewMode }) => {
      const { language, brand, theme, size, skin, width, line, day } = globals as Globals;
      // Elements follow the nearest language around them, and Storybook puts each story of a docs page into an English element.
      // A ward's page has a plain font; Storybook's docs pages have the browser's.
      document.documentElement.lang = language;
      const isAlone = viewMode === 'story';
      dress(isAlone ? skin : 'none');
      if (Object.hasOwn(textSizes, size)) setTextSize(size, false);
      const {
        client,
        document: opened,
        code,
      } = args as { client?: Client; document?: { code?: string }; code?: string };
      surround({ line, day, together: !isAlone }, opened?.code ?? code ?? '');
      const drawn = client ? story({ args: { ...args, client: behindTheLine(client) } }) : story();
      const styles = styleMap({ ...(brand && { '--dvc-color-brand': brand }), ...tokensIn(args), 'max-width': width });
      const inOffice = html`<dvc-office theme=${theme} style=${styles}>${drawn}</dvc-office>`;
      return html`<div class="host-page" lang=${language} style=${styles}>
        ${isAlone ? within(skins[skin], theme ? inOffice : drawn) : theme ? inOffice : drawn}
      </div>`;
    },
  ],
};

/** A story in the places that a page of a ward has around it. */
function within({ around }: Skin, drawn: unknown): unknown {
  return around.reduceRight<unknown>((inner, place): TemplateResult => html`<div class=${place}>${inner}</div>`, drawn);
}

export default preview;
