/* What a WebForms page does: Enter anywhere presses the default button, and buttons post the whole page back. */
(function () {
  var form = document.getElementById('aspnetForm');
  window.__doPostBack = function (target, argument) {
    form.__EVENTTARGET.value = target;
    form.__EVENTARGUMENT.value = argument;
    form.submit();
  };
  form.onkeypress = function (event) {
    if (event.keyCode !== 13 || event.target.tagName === 'TEXTAREA') return true;
    event.preventDefault();
    document.getElementById('ctl00_btnTimKiem').click();
    return false;
  };
})();
