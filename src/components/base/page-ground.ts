/** Where pages keep the switch between bright and dark. */
const switches = { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'data-bs-theme', 'data-mode'] };

/**
 * Keeps `data-ground` of an element at `dark` or `light`, as the page behind it is: its nearest ground, or else the ground of
 * the browser. Looks again when the page has loaded, and when the page or the reader turns to the other. Returns how to stop.
 */
export function followGround(host: HTMLElement): () => void {
  const look = (): void => {
    host.dataset['ground'] = isDark(host) ? 'dark' : 'light';
  };
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(look);
  for (const each of [document.documentElement, document.body]) observer.observe(each, switches);
  addEventListener('load', look);
  scheme.addEventListener?.('change', look);
  look();
  return () => {
    observer.disconnect();
    removeEventListener('load', look);
    scheme.removeEventListener?.('change', look);
    delete host.dataset['ground'];
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
