import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, LitElement, type TemplateResult } from 'lit';
import { theme } from '../src/components/base/theme.js';
import { waiting } from '../src/components/words/waiting.js';

/** A place with our look: a form that waits is over before anybody could see it here. */
class Place extends LitElement {
  static override styles = theme;
  static override properties = { failed: { type: Boolean } };
  failed = false;

  protected override render(): TemplateResult {
    return waiting(this.failed, () => {
      this.failed = false;
      this.requestUpdate();
    });
  }
}
if (!customElements.get('example-waiting')) customElements.define('example-waiting', Place);

/** What stands where a part of the form is not there yet. «Tải lại» asks for it again. */
const meta = {
  title: 'Parts/form: waiting',
  tags: ['!autodocs'],
  args: { failed: false },
  render: ({ failed }) => html`<example-waiting ?failed=${failed}></example-waiting>`,
} satisfies Meta<{ readonly failed: boolean }>;

export default meta;
type Story = StoryObj<{ readonly failed: boolean }>;

export const OnItsWay: Story = {};

/** The line broke. */
export const DidNotArrive: Story = { args: { failed: true } };
