/** What a plain page needs of script to offer what the guide offers: it prints, and larger letters are remembered. */
const larger = 'dvc-larger';
const show = (isLarger) => document.body.style.setProperty('font-size', isLarger ? '1.4em' : '');
show(localStorage.getItem(larger) === '1');

addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (button?.textContent.includes('In hướng dẫn')) print();
  else if (button?.textContent.includes('chữ')) {
    const isLarger = !document.body.style.fontSize;
    localStorage.setItem(larger, isLarger ? '1' : '0');
    show(isLarger);
  }
});
