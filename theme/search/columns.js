// Documents out of the columns in which they travel (see plugins/search/columns.py).
(function (search) {
  "use strict";

  function row(kind, { folder, ...columns }, at) {
    const document = { kind };
    for (const [name, values] of Object.entries(columns)) {
      if (values[at]) document[name] = values[at];
    }
    document.url = `${folder}${document.page || document.id}/`;
    return document;
  }

  // `packed` has the columns of each kind.
  search.documents = function (packed) {
    return Object.entries(packed).flatMap(([kind, columns]) =>
      columns.id.map((_, at) => row(kind, columns, at)),
    );
  };
})((self.planSearch = self.planSearch || {}));
