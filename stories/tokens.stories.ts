import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { judgeBrand } from './parts/judge-brand.js';

interface Judged {
  readonly brand: string;
  readonly theme: '' | 'light' | 'dark';
}

/** All tokens, and what the elements make of one brand: type a colour and read the contrast of every pair. */
const meta = {
  title: 'Tokens',
  args: { brand: '#ffcd00', theme: 'light' },
  argTypes: {
    brand: { control: 'color' },
    theme: { control: 'select', options: ['', 'light', 'dark'] },
  },
  render: ({ brand, theme }) => judgeBrand(brand, theme),
} satisfies Meta<Judged>;

export default meta;
type Story = StoryObj<Judged>;

export const Yellow: Story = {};

export const SkyOnDark: Story = { args: { brand: '#00a5e3', theme: 'dark' } };

/** Without a theme nothing is computed: a bright brand is too faint. */
export const WithoutTheme: Story = { args: { theme: '' } };
