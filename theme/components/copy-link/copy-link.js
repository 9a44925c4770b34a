(function () {
  "use strict";
  if (!navigator.clipboard) return;

  var announcer;

  function announce(button, words) {
    if (announcer) announcer.remove();
    announcer = document.createElement("span");
    announcer.className = "copy-link__said";
    announcer.setAttribute("role", "status");
    button.after(announcer);
    // The region must stand in the page before its words do, or they are not read out.
    setTimeout(function () {
      announcer.textContent = words;
    }, 50);
  }

  function wanted(data) {
    if (data.textId) return document.getElementById(data.textId).textContent.trim();
    return location.href.split("#")[0] + (data.target ? "#" + data.target : "");
  }

  document.querySelectorAll('[data-module="copy-link"]').forEach(function (button) {
    var data = button.dataset;
    button.hidden = false;
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(wanted(data)).then(
        function () { announce(button, data.done); },
        function () { announce(button, data.failed); }
      );
    });
  });
})();
