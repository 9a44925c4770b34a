(function () {
  "use strict";

  function openAround(fragment) {
    var target = fragment.length > 1 && document.getElementById(fragment.slice(1));
    var details = target && target.closest("details:not([open])");
    if (!details) return;
    details.open = true;
    target.scrollIntoView();
  }

  var opened = [];

  addEventListener("hashchange", function () { openAround(location.hash); });
  addEventListener("beforeprint", function () {
    opened = Array.from(document.querySelectorAll("details:not([open])"));
    opened.forEach(function (details) { details.open = true; });
  });
  addEventListener("afterprint", function () {
    opened.forEach(function (details) { details.open = false; });
  });
  openAround(location.hash);
})();
