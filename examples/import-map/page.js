import 'dvc-elements/components/dvc-office.js';
import 'dvc-elements/components/dvc-procedure.js';

const said = document.querySelector('#said');

document.querySelector('dvc-procedure').addEventListener('dvc-submitted', ({ detail: { receipt } }) => {
  said.textContent = `Trang này biết: ${receipt.office} đã nhận hồ sơ ${receipt.code}.`;
});
