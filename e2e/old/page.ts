import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Engine } from './engine.js';

const sight = readFileSync(join(import.meta.dirname, 'sight.page.js'), 'utf8');

/** What is not there after this many milliseconds does not come. */
const patience = 60_000;

/** What engines of that age say of a policy that knows more than they do. */
const newer = /^Unrecognized Content-Security-Policy directive '(?:require-trusted-types-for|trusted-types)'/;

/** What to look for: by role, and by name as a person reads it. `within` names the group around it. */
export interface Wanted {
  readonly role: 'button' | 'control' | 'combobox' | 'heading' | 'text' | 'file' | 'option' | 'element';
  readonly name: string;
  readonly within?: string;
}

/** Where a thing was seen, its words, and what lies over it. */
interface Sight {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly covered: string | null;
}

/** The page of an old engine: what a person does there, and what went wrong meanwhile. */
export class OldPage {
  /** Errors, refusals of the page's policy, and words on the console. */
  readonly wrong: string[] = [];

  private constructor(readonly engine: Engine) {}

  static async of(engine: Engine): Promise<OldPage> {
    const page = new OldPage(engine);
    engine.listen((method, params) => page.#hear(method, params));
    for (const domain of ['Page', 'Runtime', 'Log', 'DOM']) await engine.send(`${domain}.enable`);
    await engine.send('Emulation.setDeviceMetricsOverride', {
      width: 360,
      height: 740,
      deviceScaleFactor: 1,
      mobile: true,
    });
    return page;
  }

  /** `first` runs before any script of the page. */
  async go(url: string, first = ''): Promise<void> {
    await this.engine.send('Page.addScriptToEvaluateOnNewDocument', { source: `${sight};${first}` });
    await this.engine.send('Page.navigate', { url });
  }

  async evaluate<Value>(expression: string): Promise<Value> {
    const { result, exceptionDetails } = await this.engine.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
    return (result as { value: Value }).value;
  }

  async see(wanted: Wanted): Promise<Sight> {
    const until = Date.now() + patience;
    for (;;) {
      const sight = await this.evaluate<Sight | null>(`window.dvcLook ? dvcLook(${JSON.stringify(wanted)}) : null`);
      if (sight) return sight;
      if (Date.now() > until) {
        const shown = await this.evaluate<string>('dvcText()');
        throw new Error(`${wanted.role} «${wanted.name}» is not there.\n${this.wrong.join('\n')}\n${shown}`);
      }
      await pause(30);
    }
  }

  /** Presses where a finger would once nothing moves any more, and throws when something else lies there. */
  async press(wanted: Wanted, tries = 3): Promise<void> {
    let place = await this.see(wanted);
    for (let last: Sight | undefined; last?.x !== place.x || last.y !== place.y;) {
      last = place;
      await this.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      place = await this.see(wanted);
    }
    const { x, y, covered } = place;
    if (covered) throw new Error(`«${wanted.name}» lies under ${covered}`);
    await this.evaluate('(dvcPath = [], 0)');
    for (const type of ['mousePressed', 'mouseReleased'])
      await this.engine.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
    if (await this.evaluate<boolean>('dvcHit()')) return;
    if (tries <= 1) throw new Error(`«${wanted.name}» was not hit`);
    await this.press(wanted, tries - 1);
  }

  async type(name: string, text: string, within?: string, role: Wanted['role'] = 'control'): Promise<void> {
    await this.press({ role, name, ...(within && { within }) });
    await this.engine.send('Input.insertText', { text });
  }

  /** Chooses in a list of the platform, whose menu no page can draw. */
  async choose(name: string, value: string, within?: string): Promise<void> {
    await this.see({ role: 'control', name, ...(within && { within }) });
    await this.evaluate(`dvcChoose(${JSON.stringify(value)})`);
  }

  /** Gives the page's next file input these files of our disk. */
  async pick(...files: readonly string[]): Promise<void> {
    await this.see({ role: 'file', name: '' });
    const { result } = await this.engine.send('Runtime.evaluate', { expression: 'dvcSeen' });
    await this.engine.send('DOM.setFileInputFiles', { files, objectId: (result as { objectId: string }).objectId });
  }

  async screenshot(file: string): Promise<void> {
    const { data } = await this.engine.send('Page.captureScreenshot', { format: 'png' });
    writeFileSync(file, Buffer.from(String(data), 'base64'));
  }

  #hear(method: string, params: Readonly<Record<string, unknown>>): void {
    if (method === 'Runtime.exceptionThrown') {
      const { text, exception } = params.exceptionDetails as { text: string; exception?: { description?: string } };
      this.wrong.push(exception?.description ?? text);
    } else if (method === 'Runtime.consoleAPICalled' && params.type === 'error') {
      const values = params.args as readonly { value?: unknown; description?: string }[];
      this.wrong.push(values.map(({ value, description }) => String(description ?? value)).join(' '));
    } else if (method === 'Log.entryAdded') {
      const { level, source, text } = params.entry as { level: string; source: string; text: string };
      if ((level === 'error' || source === 'security') && !newer.test(text)) this.wrong.push(text);
    }
  }
}
