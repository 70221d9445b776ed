/**
 * Runs in a page before its own scripts and tells when a citizen sees words, and can answer. It looks through every shadow
 * root, so that it knows nothing of how an element is made. `words` are looked for on the screen, `least` is how many of
 * them must be there (all unless it is said); with `press` the button that begins is pressed as soon as it is seen.
 */
export function arrival({ words, least = words.length, press = false }) {
  const places = function* (place) {
    yield place;
    for (const each of place.querySelectorAll('*')) if (each.shadowRoot) yield* places(each.shadowRoot);
  };
  const page = () => (document.body ? [...places(document.body)] : []);
  const isVisible = (each) =>
    each.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
    each.getBoundingClientRect().width > 0;
  /** An author may have broken their lines anywhere. */
  const asBroken = (word) => new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  const sought = words.map(asBroken);
  const isSaid = (word, all) =>
    all.some((place) => {
      if (!word.test(place.textContent)) return false;
      const deepest = [...place.querySelectorAll('*')].findLast((each) => word.test(each.textContent));
      return deepest !== undefined && isVisible(deepest);
    });
  const controls = 'input:enabled:not([type=hidden]),select:enabled,textarea:enabled';
  const isAsked = (all) =>
    all.some(
      ({ host }) =>
        host?.localName === 'dvc-form' && [...places(host.shadowRoot)].some((place) => question(place) !== undefined),
    );
  const question = (place) => [...place.querySelectorAll(controls)].find(isVisible);
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  /** In a frame: resolves with the time at which it has been painted. */
  const painted = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(undefined);
    });
  const until = async (isThere) => {
    for (;;) {
      await frame();
      if (isThere()) return await painted();
    }
  };
  const start = () => {
    const buttons = page().flatMap((place) => [...place.querySelectorAll('button')]);
    return buttons.find((each) => each.textContent.trim() === 'Bắt đầu' && isVisible(each));
  };

  let shift = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shift += value;
  }).observe({ type: 'layout-shift', buffered: true });

  const guide = until(() => {
    const all = page();
    let found = 0;
    return sought.some((word) => isSaid(word, all) && ++found === least);
  });
  globalThis.arrival = {
    /** Milliseconds from the start of the navigation until the words are on the screen. */
    guide,
    /** Milliseconds until the first question takes an answer. */
    question: press
      ? guide.then(async () => {
          await until(start);
          start().click();
          return until(() => isAsked(page()));
        })
      : undefined,
    /** How far the page has moved by itself, as browsers count it. */
    shift: () => shift,
  };
}
