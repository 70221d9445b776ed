import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import hoChiMinhCity from '../units/79.json' with { type: 'json' };
import { ClientError } from '../src/client/client-error.js';
import { Units } from '../src/client/http/units.js';
import type { DvcAddressField } from '../src/components/dvc-address-field.js';
import '../src/components/dvc-address-field.js';

const communes = (): Promise<readonly (readonly [string, string])[]> =>
  Promise.resolve([
    ['00004', 'Phường Ba Đình'],
    ['00008', 'Phường Ngọc Hà'],
  ]);

const inBaDinh = JSON.stringify({ province: '01', commune: '00004', line: 'Số 2 Hoàng Hoa Thám' });

const meta = {
  title: 'Fields/dvc-address-field',
  component: 'dvc-address-field',
  args: {
    label: 'Nơi cư trú',
    hint: 'Ghi nơi thường trú.',
    error: '',
    value: '',
    required: true,
    disabled: false,
    units: { communes },
  },
  render: ({ label, hint, error, value, required, disabled, units }) =>
    html`<dvc-address-field
      label=${label}
      hint=${hint}
      error=${error}
      .value=${value}
      ?required=${required}
      ?disabled=${disabled}
      .units=${units}
    ></dvc-address-field>`,
} satisfies Meta<DvcAddressField>;

export default meta;
type Story = StoryObj<DvcAddressField>;

export const Empty: Story = {};

export const Answered: Story = { args: { value: inBaDinh } };

export const Wrong: Story = { args: { error: 'Hãy chọn tỉnh, thành phố.' } };

/** Among more than a few, one is found by a few letters, without accents. */
export const ManyCommunes: Story = {
  args: {
    value: JSON.stringify({ province: '79', commune: '26740' }),
    units: { communes: async () => hoChiMinhCity.communes.map(([code = '', name = '']) => [code, name] as const) },
  },
};

/** Names from before July 2025 find it, too: «dong hoi», «huyện Đông Anh». */
export const OldNames: Story = { args: { value: '{"province":"01"}', units: new Units('/shipped/units') } };

export const CommunesOnTheirWay: Story = {
  args: { value: inBaDinh, units: { communes: () => new Promise(() => {}) } },
};

export const CommunesFailed: Story = {
  args: { value: inBaDinh, units: { communes: () => Promise.reject(new ClientError('offline')) } },
};

export const Disabled: Story = { args: { value: inBaDinh, disabled: true } };
