(function () {
  "use strict";

  function start(root) {
    const table = root.querySelector("table");
    const readout = root.querySelector(".matrix__readout");
    const columns = table.querySelectorAll("col");
    const heads = table.querySelectorAll("thead th");
    let lit = [];

    function said(cell) {
      const words = cell.querySelector(".matrix__said");
      if (!words) return "";
      const head = cell.parentNode.querySelector("th").textContent.trim().replace(/\s+/g, " ");
      return head + " · " + cell.querySelector(".matrix__body").textContent + ": " + words.textContent;
    }

    function point(event) {
      const cell = event.target.closest("td, th");
      const at = cell ? cell.cellIndex : 0;
      lit.forEach(function (part) { part.classList.remove("is-lit"); });
      lit = at > 0 ? [columns[at], heads[at]] : [];
      lit.forEach(function (part) { part.classList.add("is-lit"); });
      readout.textContent = (cell && said(cell)) || readout.dataset.hint;
    }

    readout.textContent = readout.dataset.hint;
    table.addEventListener("pointerover", point);
    table.addEventListener("focusin", point);
    table.addEventListener("pointerleave", point);
  }

  document.querySelectorAll('[data-module="matrix"]').forEach(start);
})();
