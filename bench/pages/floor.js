/** What plain HTML needs of script: errors beside the fields, while typing and when the form is submitted. */
const place = document.querySelector('#app');
const markup = place.innerHTML;

const judge = (control, show) => {
  const field = control.closest('.field');
  const shown = field.querySelector('.error');
  if (control.validity.valid) {
    shown?.remove();
    control.removeAttribute('aria-invalid');
  } else if (show && !shown) {
    const error = document.createElement('p');
    error.className = 'error';
    error.textContent = control.validity.valueMissing ? 'Hãy trả lời câu này.' : 'Hãy viết lại câu trả lời này.';
    field.firstElementChild.after(error);
    control.setAttribute('aria-invalid', 'true');
  }
};

const listen = () => {
  const form = place.querySelector('form');
  form.addEventListener('input', ({ target }) => judge(target, true));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    for (const control of form.elements) if (control.willValidate && control.name) judge(control, true);
    form.querySelector('[aria-invalid]')?.focus();
  });
};
listen();

globalThis.peer = {
  unmount: () => place.replaceChildren(),
  mount: () => {
    place.innerHTML = markup;
    listen();
  },
};
