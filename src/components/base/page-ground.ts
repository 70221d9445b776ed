import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where pages keep the switch between bright and dark. */
const switches = { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'data-bs-theme', 'data-mode'] };

type Host = ReactiveControllerHost & HTMLElement & { readonly theme: string };

/**
 * Keeps `data-ground` of an element at `dark` or `light`, as the page behind it is: its nearest ground, or else the ground of
 * the browser, while its theme is `auto`. Looks again when the page has loaded, and when the page or the reader turns to the other.
 */
export class PageGround implements ReactiveController {
  static readonly #followed = new WeakSet<Host>();
  readonly #host: Host;
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');
  readonly #page = new MutationObserver(() => this.#look());

  /** Begins once for each element. */
  static follow(host: Host): void {
    if (!this.#followed.has(host)) host.addController(new this(host));
    this.#followed.add(host);
  }

  private constructor(host: Host) {
    this.#host = host;
  }

  hostConnected(): void {
    for (const each of [document.documentElement, document.body]) this.#page.observe(each, switches);
    addEventListener('load', this.#look);
    this.#scheme.addEventListener?.('change', this.#look);
    this.#look();
  }

  hostUpdated(): void {
    this.#look();
  }

  hostDisconnected(): void {
    this.#page.disconnect();
    removeEventListener('load', this.#look);
    this.#scheme.removeEventListener?.('change', this.#look);
  }

  readonly #look = (): void => {
    const { dataset, theme } = this.#host;
    if (theme !== 'auto') delete dataset['ground'];
    else dataset['ground'] = isDark(this.#host) ? 'dark' : 'light';
  };
}

function isDark(host: Element): boolean {
  for (let at = above(host); at; at = above(at)) {
    const [brightness, alpha] = seen(getComputedStyle(at).backgroundColor);
    if (alpha > 0.5) return brightness < 0.45;
  }
  const probe = document.createElement('dvc-ground');
  probe.style.color = 'CanvasText';
  (host.parentElement ?? document.body).append(probe);
  const [text] = seen(getComputedStyle(probe).color);
  probe.remove();
  return text > 0.5;
}

function above(node: Element): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  const root = node.getRootNode();
  return node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** How bright a computed colour is to the eye, and how dense, both from 0 to 1. */
function seen(colour: string): readonly [brightness: number, alpha: number] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d');
  if (!pen) return [1, 0];
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [(0.299 * red + 0.587 * green + 0.114 * blue) / 255, alpha / 255];
}
