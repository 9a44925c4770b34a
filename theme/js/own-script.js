// The site's one Trusted Types policy: only scripts that lie beside this one may be run. Pages and
// the search's worker have this file; where both are one, the first to come makes the policy.
(function () {
  "use strict";
  if (self.ownScript) return;

  const own = (self.document && document.currentScript.src) || location.href;
  const folder = own.slice(0, own.lastIndexOf("/") + 1);

  function createScriptURL(address) {
    const { href } = new URL(address, location.href);
    if (folder && href.startsWith(folder)) return href;
    throw new TypeError(`no script of this site: ${address}`);
  }

  const rules = { createScriptURL };
  const policy = self.trustedTypes ? trustedTypes.createPolicy("own-scripts", rules) : rules;

  // `address` as what may be run; throws a TypeError where it is no script of this site.
  self.ownScript = (address) => policy.createScriptURL(address);
})();
