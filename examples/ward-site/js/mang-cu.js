/* Old scripts put methods of their own on every array; `for in` over an array then meets them too. */
Array.prototype.remove = function (item) {
  var at = this.indexOf(item);
  if (at >= 0) this.splice(at, 1);
  return this;
};
Array.prototype.contains = function (item) {
  return this.indexOf(item) >= 0;
};
Array.prototype.each = function (tell) {
  for (var i = 0; i < this.length; i++) tell.call(this[i], i, this[i]);
  return this;
};
