// A script of this site that is loaded once it is wanted.

/**
 * Resolves once the global `name`, which the script at `address` makes, is there.
 * @param {string} address
 * @param {string} name
 * @returns {Promise<void>}
 */
export function loaded(address, name) {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = self.ownScript(address);
    script.onload = () => done();
    script.onerror = failed;
    if (Object.hasOwn(self, name)) done();
    else document.head.append(script);
  });
}
