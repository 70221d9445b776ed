import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ClientError, type FailureCode } from '../src/client/client-error.js';
import type { Client } from '../src/client/client.js';
import type { DvcTracker } from '../src/components/dvc-tracker.js';
import '../src/components/dvc-tracker.js';
import { clientWith, tracked } from '../test/fixtures/tracking.js';

const answering = (track: Client['track']): Partial<DvcTracker> => ({ client: clientWith({ track }) });

const at = (...dossier: Parameters<typeof tracked>): Story => ({ args: answering(async () => tracked(...dossier)) });

const failing = (code: FailureCode, retryAfter?: number): Story => ({
  args: answering(() => Promise.reject(new ClientError(code, retryAfter === undefined ? {} : { retryAfter }))),
});

const meta = {
  title: 'After/dvc-tracker',
  component: 'dvc-tracker',
  args: {
    code: 'K7M2P9QX',
    secret: '482913',
    phone: '024 3733 0000',
    hours: 'Thứ Hai–Thứ Sáu, 7:30–11:30 và 13:30–17:00',
    now: () => new Date('2026-11-23T02:00:00Z'),
    client: clientWith({ track: async () => tracked(4) }),
  },
  render: ({ code, secret, phone, hours, now, client }) =>
    html`<dvc-tracker
      code=${code}
      .secret=${secret}
      phone=${phone}
      hours=${hours}
      .now=${now}
      .client=${client}
    ></dvc-tracker>`,
} satisfies Meta<DvcTracker>;

export default meta;
type Story = StoryObj<DvcTracker>;

export const Processing = at(4);

export const NothingAsked: Story = { args: { code: '', secret: '' } };

/** The page knows the code; the citizen types the secret. */
export const CodeGiven: Story = { args: { secret: '' } };

export const Waiting: Story = { args: answering(() => new Promise(() => {})) };

export const Registered = at(1);

export const Accepted = at(2);

export const NotAccepted = at(3, { note: 'Hồ sơ thuộc thẩm quyền của UBND xã nơi mẹ của trẻ cư trú.' });

export const AskedForMore = at(5, { note: 'Ảnh Giấy chứng sinh bị mờ ở số chứng sinh.\nXin chụp lại, đủ bốn góc.' });

export const AskedToPay = at(6, { note: 'Bản sao trích lục: 2 bản, 16.000 đồng.' });

export const Withdrawn = at(7);

export const Stopped = at(8, { note: 'Người yêu cầu không bổ sung trong thời hạn.' });

export const Ready = at(9, { note: 'Nhận tại Bộ phận Một cửa, ô số 3.' });

export const Done = at(10);

/** A state that the page has no words for is shown by its number. */
export const UnknownState = at(11);

export const Overdue = at(4, { dueOn: '2026-11-19' });

/** The office has not said how to reach it; the page has. */
export const OfficeWithoutPhone = at(4, { office: { name: 'UBND xã Nà Hỳ' } });

export const WrongCodeOrSecret = failing('missing');

export const Offline = failing('offline');

export const Busy = failing('busy', 20);

export const Unavailable = failing('unavailable');

export const Refused = failing('refused');

/** The page has no office to ask. */
export const NotConnected: Story = { args: { client: undefined } };
