-- Dates are ISO 8601 text, times UTC milliseconds since 1970, enumerations the words of the data format, spans its JSON.
-- A child of a document carries the document's row and, where it belongs to one, the item's place from 0.

CREATE TABLE store (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE documents (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  short_id     TEXT NOT NULL UNIQUE,
  sha256       TEXT NOT NULL UNIQUE,
  engine       TEXT NOT NULL,
  uri          TEXT NOT NULL,
  media_type   TEXT NOT NULL,
  pages        INTEGER,
  pipeline     TEXT,
  kind         TEXT NOT NULL,
  municipality TEXT,
  committee    TEXT,
  title        TEXT,
  date         TEXT,
  items        INTEGER NOT NULL,
  added        INTEGER NOT NULL,
  changed      INTEGER NOT NULL
);
CREATE INDEX documents_in_export_order ON documents (municipality, date, uri, sha256);
CREATE INDEX documents_by_change ON documents (changed);

-- Apart from documents, so that lists do not read it.
CREATE TABLE contracts (
  document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  json     TEXT NOT NULL
);

CREATE TABLE removed_documents (
  sha256   TEXT PRIMARY KEY,
  short_id TEXT NOT NULL,
  uri      TEXT NOT NULL,
  removed  INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX removed_documents_by_time ON removed_documents (removed);

CREATE TABLE items (
  document      INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  item          INTEGER NOT NULL,
  key           TEXT NOT NULL,
  number        TEXT,
  title         TEXT NOT NULL,
  closed        INTEGER NOT NULL,
  case_number   TEXT,
  case_key      TEXT,
  kle_subject   TEXT,
  kle_facet     TEXT,
  outcome       TEXT,
  decided_by    TEXT,
  decision_date TEXT,
  follows       TEXT,
  PRIMARY KEY (document, item),
  UNIQUE (document, key)
) WITHOUT ROWID;
CREATE INDEX items_by_case ON items (case_key) WHERE case_key IS NOT NULL;
CREATE INDEX items_by_kle ON items (kle_subject) WHERE kle_subject IS NOT NULL;

CREATE TABLE acts (
  document INTEGER NOT NULL,
  item     INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL,
  outcome  TEXT NOT NULL,
  text     TEXT NOT NULL,
  PRIMARY KEY (document, item, ordinal),
  FOREIGN KEY (document, item) REFERENCES items (document, item) ON DELETE CASCADE
) WITHOUT ROWID;

-- choice: for | against | abstained | reserved
CREATE TABLE votes (
  document INTEGER NOT NULL,
  item     INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL,
  choice   TEXT NOT NULL,
  name     TEXT NOT NULL,
  PRIMARY KEY (document, item, ordinal),
  FOREIGN KEY (document, item) REFERENCES items (document, item) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX votes_by_name ON votes (name);

CREATE TABLE participants (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  name     TEXT NOT NULL,
  role     TEXT,
  party    TEXT,
  status   TEXT NOT NULL,
  note     TEXT,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
CREATE INDEX participants_by_name ON participants (name);

CREATE TABLE attendance (
  document INTEGER NOT NULL,
  item     INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL,
  name     TEXT NOT NULL,
  status   TEXT NOT NULL,
  note     TEXT,
  PRIMARY KEY (document, item, ordinal),
  FOREIGN KEY (document, item) REFERENCES items (document, item) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX attendance_by_name ON attendance (name);

CREATE TABLE recommendations (
  document       INTEGER NOT NULL,
  item           INTEGER NOT NULL,
  ordinal        INTEGER NOT NULL,
  recommended_by TEXT,
  text           TEXT NOT NULL,
  PRIMARY KEY (document, item, ordinal),
  FOREIGN KEY (document, item) REFERENCES items (document, item) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE attachments (
  document INTEGER NOT NULL,
  item     INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL,
  name     TEXT NOT NULL,
  PRIMARY KEY (document, item, ordinal),
  FOREIGN KEY (document, item) REFERENCES items (document, item) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE history (
  document    INTEGER NOT NULL,
  item        INTEGER NOT NULL,
  ordinal     INTEGER NOT NULL,
  committee   TEXT NOT NULL,
  date        TEXT,
  item_number TEXT,
  text        TEXT,
  PRIMARY KEY (document, item, ordinal),
  FOREIGN KEY (document, item) REFERENCES items (document, item) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX history_by_meeting ON history (date, committee);

-- From here on item may be null: what stands outside items. ordinal counts through the document.
CREATE TABLE fact_tables (
  document    INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal     INTEGER NOT NULL,
  item        INTEGER,
  table_id    TEXT NOT NULL,
  caption     TEXT,
  unit        TEXT,
  header_rows INTEGER NOT NULL,
  row_count   INTEGER NOT NULL,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;

CREATE TABLE commitments (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  item     INTEGER,
  kind     TEXT NOT NULL,
  owner    TEXT,
  due      TEXT,
  json     TEXT NOT NULL,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
CREATE INDEX commitments_by_due ON commitments (due);

CREATE TABLE document_references (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  item     INTEGER,
  kind     TEXT NOT NULL,
  text     TEXT NOT NULL,
  target   TEXT,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
CREATE INDEX document_references_by_target ON document_references (kind, target) WHERE target IS NOT NULL;

CREATE TABLE rules (
  document       INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal        INTEGER NOT NULL,
  item           INTEGER,
  rule_id        TEXT NOT NULL,
  target_group   TEXT NOT NULL,
  activity       TEXT NOT NULL,
  modality       TEXT NOT NULL,
  status         TEXT NOT NULL,
  effective_from TEXT,
  effective_to   TEXT,
  json           TEXT NOT NULL,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
CREATE INDEX rules_by_subject ON rules (target_group, activity);

CREATE TABLE findings (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  item     INTEGER,
  code     TEXT NOT NULL,
  severity TEXT NOT NULL,
  json     TEXT NOT NULL,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
CREATE INDEX findings_by_code ON findings (code);

-- What a search finds: an item, or a document's text outside items (item null). Its row is the row in the index. Numbers are
-- never used again and rows never change, so what a reader has cached of a row stays true.
CREATE TABLE units (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  item     INTEGER
);
CREATE INDEX units_by_document ON units (document, item);

-- section is null for the title.
CREATE TABLE passages (
  unit     INTEGER NOT NULL REFERENCES units (id) ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  section  TEXT,
  table_id TEXT,
  text     TEXT NOT NULL,
  spans    TEXT NOT NULL,
  PRIMARY KEY (unit, ordinal)
) WITHOUT ROWID;

-- One row a unit: words that stand in different paragraphs of an item meet in it, and large hit lists stay short. The texts
-- themselves are in passages. Columns: the municipality, the title, and one a kind of section.
CREATE VIRTUAL TABLE search_index USING fts5 (
  municipality, title, summary, presentation, background, problem, solution, economy, climate, legal, hearing, communication,
  recommendation, procedure, decision, history, attachments, other,
  content = '', contentless_delete = 1, tokenize = 'minutes', prefix = '4 6'
);
