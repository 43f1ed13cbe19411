-- What linking finds. Ends are a document's row, the item's place, and a fact within: a rule's id, or c and a commitment's ordinal.
CREATE TABLE links (
  id            INTEGER PRIMARY KEY,
  kind          TEXT NOT NULL,
  from_document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  from_item     INTEGER,
  from_fact     TEXT,
  to_document   INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  to_item       INTEGER,
  to_fact       TEXT,
  score         REAL NOT NULL,
  evidence      TEXT NOT NULL
);
CREATE INDEX links_from ON links (from_document, from_item);
CREATE INDEX links_to ON links (to_document, to_item);

CREATE TABLE rule_standings (
  document   INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  rule_id    TEXT NOT NULL,
  key        TEXT NOT NULL,
  authority  TEXT NOT NULL,
  valid_from TEXT,
  valid_to   TEXT,
  ended_how  TEXT,
  json       TEXT NOT NULL,
  PRIMARY KEY (document, rule_id)
) WITHOUT ROWID;
CREATE INDEX rule_standings_by_key ON rule_standings (key);

CREATE TABLE commitment_standings (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  due      TEXT,
  json     TEXT NOT NULL,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;

-- municipality is empty for documents that name none.
CREATE TABLE linked_scopes (
  municipality TEXT PRIMARY KEY,
  fingerprint  TEXT NOT NULL,
  linker       TEXT NOT NULL
) WITHOUT ROWID;
