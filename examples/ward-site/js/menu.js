/* The menu, as it was written in the years of jQuery, and the date of today in the top bar. */
(function () {
  var days = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
  var two = function (n) {
    return (n < 10 ? '0' : '') + n;
  };
  var today = new Date();
  var place = document.querySelector('[data-today]');
  place.textContent =
    days[today.getDay()] +
    ', ngày ' +
    two(today.getDate()) +
    '/' +
    two(today.getMonth() + 1) +
    '/' +
    today.getFullYear();

  var button = document.querySelector('.navbar-toggle');
  var menu = document.getElementById('menu');
  button.onclick = function () {
    var open = menu.className.indexOf('open') < 0;
    menu.className = open ? 'nav open' : 'nav';
    button.setAttribute('aria-expanded', String(open));
  };

  var groups = document.querySelectorAll('.dropdown');
  var close = function () {
    for (var i = 0; i < groups.length; i++) groups[i].classList.remove('open');
  };
  for (var i = 0; i < groups.length; i++) {
    groups[i].addEventListener('focusin', function () {
      close();
      this.classList.add('open');
    });
  }
  document.onclick = close;
})();
