-- Persons and bodies under all their names, as linking finds them. municipality is empty for documents that name none.
CREATE TABLE identities (
  id           INTEGER PRIMARY KEY,
  municipality TEXT NOT NULL,
  kind         TEXT NOT NULL,
  key          TEXT NOT NULL,
  json         TEXT NOT NULL,
  UNIQUE (municipality, kind, key)
);

CREATE TABLE identity_mentions (
  id       INTEGER PRIMARY KEY,
  identity INTEGER NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  item     INTEGER,
  role     TEXT NOT NULL,
  json     TEXT NOT NULL
);
CREATE INDEX identity_mentions_of ON identity_mentions (identity);
CREATE INDEX identity_mentions_in ON identity_mentions (document, item);

-- What was linked before has no identities yet: the next pass links it anew.
DELETE FROM linked_scopes;
