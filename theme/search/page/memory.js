// Whether questions are kept on the device, where it lets us look.
(function (page) {
  "use strict";

  page.recentKey = "search-recent";

  page.hasRecent = function () {
    try {
      return Boolean(localStorage.getItem(page.recentKey));
    } catch (refused) {
      return false;
    }
  };
})((self.planPage = self.planPage || {}));
