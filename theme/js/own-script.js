// The site's one Trusted Types policy: only scripts that lie beside this one may be run. Pages and
// the search's worker have this file; where both are one, the first to come makes the policy.

// A worker has no document, and is its own script.
const current = /** @type {HTMLScriptElement | undefined} */ (self.document?.currentScript);
const own = current?.src || location.href;
const folder = own.slice(0, own.lastIndexOf("/") + 1);

const rules = {
  /** @param {string} address */
  createScriptURL(address) {
    const { href } = new URL(address, location.href);
    if (folder && href.startsWith(folder)) return href;
    throw new TypeError(`no script of this site: ${address}`);
  },
};

if (!self.ownScript) {
  const policy = self.trustedTypes?.createPolicy("own-scripts", rules) ?? rules;
  self.ownScript = (address) => policy.createScriptURL(address);
}
