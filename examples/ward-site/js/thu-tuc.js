/* One page for the list of procedures and for each of them: thu-tuc.html?code=1.000656 opens that one. */
(function () {
  var code = new URLSearchParams(location.search).get('code');
  if (!code) return;
  var procedure = document.createElement('dvc-procedure');
  procedure.setAttribute('code', code);
  document.querySelector('dvc-catalog').replaceWith(procedure);
  document.getElementById('danh-muc').remove();
})();
