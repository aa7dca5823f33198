-- Registers. A register is named once. party: 0 person, 1 organisation, 2 vessel, 3 other; gender: 0 female, 1 male, 2 other.
-- born, citizenship, countries, topics and programmes are lists between '|'.
-- names: one name a line, the main one first: a letter for its kind (p primary, s strong, w weak, f former, o original script), the text, and, where the source
-- gives the parts apart, a tab before each of given name, patronymic, middle name and surname.
CREATE TABLE register (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

INSERT INTO register (name) SELECT DISTINCT register FROM register_entry ORDER BY register;

CREATE TABLE register_entry_whole (
    id          INTEGER PRIMARY KEY,
    register_id INTEGER NOT NULL REFERENCES register (id),
    own_id      TEXT NOT NULL,
    party       INTEGER NOT NULL,
    names       TEXT NOT NULL,
    born        TEXT NOT NULL,
    died        TEXT,
    gender      INTEGER,
    citizenship TEXT NOT NULL,
    countries   TEXT NOT NULL,
    topics      TEXT NOT NULL,
    programmes  TEXT NOT NULL,
    unit        TEXT,
    number      TEXT,
    from_first  BIGINT NOT NULL,
    from_last   BIGINT NOT NULL,
    to_first    BIGINT NOT NULL,
    to_last     BIGINT NOT NULL,
    source_id   INTEGER NOT NULL REFERENCES source (id),
    file_id     INTEGER NOT NULL REFERENCES file (id),
    row_no      BIGINT NOT NULL,
    grade       TEXT NOT NULL,
    url         TEXT,
    note        TEXT
);

-- Line breaks and tabs within a name are blanks; the literals below that span two lines are line breaks.
INSERT INTO register_entry_whole (id, register_id, own_id, party, names, born, citizenship, countries, topics, programmes, unit, number,
    from_first, from_last, to_first, to_last, source_id, file_id, row_no, grade, url, note)
SELECT e.id, r.id, e.own_id, 0,
    'p' || replace(replace(e.name, '
', ' '), '	', ' ') || CASE WHEN e.alt_names = '' THEN '' ELSE '
s' || replace(replace(replace(e.alt_names, '
', ' '), '	', ' '), '|', '
s') END,
    coalesce(e.born, ''), e.citizenship, '', '', '', e.unit, e.number, e.from_first, e.from_last, e.to_first, e.to_last, e.source_id, e.file_id, e.row_no, e.grade, e.url, e.note
FROM register_entry e JOIN register r ON r.name = e.register;

-- The keys of names are worked out from the names (the index of a register is a matter of its own).
DROP TABLE register_name;
DROP TABLE register_entry;
ALTER TABLE register_entry_whole RENAME TO register_entry;
CREATE UNIQUE INDEX register_own_id ON register_entry (register_id, own_id, file_id);

-- What another row, often of another file, adds to an entry: worked into the entry at the end of each import, and kept for entries that come later.
CREATE TABLE register_addition (
    id          INTEGER PRIMARY KEY,
    register_id INTEGER NOT NULL REFERENCES register (id),
    own_id      TEXT NOT NULL,
    names       TEXT NOT NULL,
    countries   TEXT NOT NULL,
    topics      TEXT NOT NULL,
    programmes  TEXT NOT NULL,
    from_first  BIGINT NOT NULL,
    from_last   BIGINT NOT NULL,
    to_first    BIGINT NOT NULL,
    to_last     BIGINT NOT NULL,
    source_id   INTEGER NOT NULL REFERENCES source (id),
    file_id     INTEGER NOT NULL REFERENCES file (id),
    row_no      BIGINT NOT NULL,
    grade       TEXT NOT NULL,
    url         TEXT,
    note        TEXT
);

CREATE INDEX register_addition_entry ON register_addition (register_id, own_id);
CREATE INDEX register_addition_file ON register_addition (file_id);
CREATE INDEX register_entry_file ON register_entry (file_id);
