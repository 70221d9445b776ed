// Finds things in the page as a person does, through shadow roots too: a script for the page, in the language of the
// oldest engine.
(() => {
  const tags = {
    button: 'button, summary, a[href], [role=button]',
    control: 'input, select, textarea',
    combobox: 'input[role=combobox]',
    option: '[role=option], option',
  };

  function all(root) {
    const found = [];
    for (const element of root.querySelectorAll('*')) {
      found.push(element);
      if (element.shadowRoot) found.push(...all(element.shadowRoot));
    }
    return found;
  }

  const words = (element) =>
    (element ? element.innerText || element.textContent || '' : '').replace(/\s+/g, ' ').trim();

  function namesOf(element) {
    const root = element.getRootNode();
    const ids = (element.getAttribute('aria-labelledby') || '').split(' ').filter((id) => id);
    return [
      element.getAttribute('aria-label') || '',
      ids.map((id) => words(root.getElementById(id))).join(' '),
      ...Array.from(element.labels || []).map(words),
      words(element.querySelector(':scope > legend')),
      words(element),
    ];
  }

  const isNamed = (element, name) => namesOf(element).some((each) => each === name || each.startsWith(`${name} `));

  const parentOf = (element) => element.parentElement || element.getRootNode().host || null;

  function isWithin(element, name) {
    for (let each = element; each; each = parentOf(each))
      if (each.matches('fieldset, [role=group], select') && isNamed(each, name)) return true;
    return false;
  }

  const isShown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';

  function topAt(x, y) {
    let found = document.elementFromPoint(x, y);
    while (found && found.shadowRoot) {
      const deeper = found.shadowRoot.elementFromPoint(x, y);
      if (!deeper || deeper === found) break;
      found = deeper;
    }
    return found;
  }

  function fits(element, { role, name, within }) {
    if (role === 'file') return element.matches('input[type=file]');
    if (role === 'element') return element.matches(name) && isShown(element);
    if (role === 'heading') return element.matches('h1, h2, h3') && words(element).includes(name) && isShown(element);
    if (role === 'text') return element.childElementCount === 0 && words(element).includes(name) && isShown(element);
    return (
      element.matches(tags[role]) &&
      isNamed(element, name) &&
      (!within || isWithin(element, within)) &&
      (element.localName === 'option' || isShown(element))
    );
  }

  window.dvcLook = (wanted) => {
    const element = document.body && all(document).find((each) => fits(each, wanted));
    if (!element) return null;
    window.dvcSeen = element;
    const target = (element.matches('[type=radio], [type=checkbox]') && element.labels[0]) || element;
    if (target !== window.dvcTarget) target.scrollIntoView({ block: 'center' });
    window.dvcTarget = target;
    const { left, top, width, height } = target.getBoundingClientRect();
    const x = left + width / 2;
    const y = top + height / 2;
    const found = topAt(x, y);
    const isOurs = !found || target.contains(found) || found.contains(target) || found === element;
    return { x, y, words: words(element), covered: isOurs ? null : found.outerHTML.slice(0, 200) };
  };

  /** Whether the last press reached what it was meant for. */
  window.dvcHit = () => window.dvcPath.includes(window.dvcTarget);
  window.dvcPath = [];
  addEventListener('click', (event) => (window.dvcPath = event.composedPath()), true);

  window.dvcChoose = (value) => {
    const select = window.dvcSeen;
    const option = Array.from(select.options).find((each) => words(each) === value || each.value === value);
    if (!option) throw new Error(`no option ${value}`);
    select.focus();
    select.value = option.value;
    for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  };

  window.dvcText = () =>
    all(document)
      .filter((element) => element.childElementCount === 0 && !element.shadowRoot && isShown(element))
      .map(words)
      .filter((text) => text)
      .join(' | ')
      .slice(0, 3000);
})();
