/**
 * Runs in the measured page before its own scripts, for every peer the same, and counts towards nobody's bytes.
 * `expected` is how many controls the form has when all are there, `patience` how long a submit may take.
 */
export function probe({ hosts, start, errors, submit, expected, patience }) {
  const inside = (path) => path.reduce((place, host) => place?.querySelector(host)?.shadowRoot, document);
  const control = 'input:not([type=hidden],[type=button],[type=submit]),select,textarea';
  const controls = () => [...(inside(hosts)?.querySelectorAll(control) ?? [])];
  const isVisible = (each) => each.getBoundingClientRect().width > 0 && getComputedStyle(each).visibility === 'visible';
  const isComplete = () => {
    const found = controls();
    return found.length >= expected && found.filter(isVisible).length >= expected;
  };
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  /** In a frame: resolves with the time at which it has been painted. */
  const shown = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(undefined);
    });
  const painted = () => frame().then(shown);
  let pressed = false;
  const press = () => {
    const button = start && !pressed && inside(start.hosts)?.querySelector(start.button);
    if (!button) return;
    pressed = true;
    button.click();
  };

  const keys = [];
  addEventListener('keydown', ({ timeStamp }) => void painted().then((at) => keys.push(at - timeStamp)), true);

  globalThis.probe = {
    painted,
    /** Milliseconds from the start of the navigation until all controls are visible. */
    ready: (async () => {
      for (;;) {
        await frame();
        press();
        if (isComplete()) return await shown();
      }
    })(),
    /** Resolves when all controls are visible and have been painted, at the earliest after two frames. */
    async complete() {
      await painted();
      do await painted();
      while (!isComplete());
    },
    /** How many visible controls there are once nothing has been added for a second. */
    async settled() {
      let count = 0;
      for (let since = performance.now(); !count || performance.now() - since < 1000;) {
        await frame();
        press();
        const found = controls().length;
        if (found !== count) since = performance.now();
        count = found;
      }
      return controls().filter(isVisible).length;
    },
    /** How many elements the page is made of, with those in shadow roots. */
    elements() {
      const under = (place) =>
        [...place.querySelectorAll('*')].reduce(
          (sum, each) => sum + 1 + (each.shadowRoot ? under(each.shadowRoot) : 0),
          0,
        );
      return under(document.querySelector('main'));
    },
    /** Focuses the control of a question by a part of its id or name, or of the name that its surroundings bear. */
    focus(key) {
      const words = (each) =>
        `${each.id} ${each.name} ${each.closest('[data-name]')?.dataset.name}`.split(/[^a-z0-9]+/);
      const found = controls().find((each) => words(each).includes(key));
      found.focus();
      found.scrollIntoView({ block: 'center' });
      return painted();
    },
    /** The latencies of the keys so far, once there are `count` of them. */
    async keys(count) {
      while (keys.length < count) await frame();
      return keys;
    },
    /** Presses the button; resolves with the milliseconds until `count` errors are on the screen, and how many there are. */
    async submit(count) {
      const root = inside(hosts);
      const told = () => [...root.querySelectorAll(errors)].filter(({ textContent }) => textContent.trim()).length;
      const from = performance.now();
      root.querySelector(submit).click();
      do await frame();
      while (told() < count && performance.now() - from < patience);
      return { milliseconds: (await shown()) - from, errors: told() };
    },
  };
}
