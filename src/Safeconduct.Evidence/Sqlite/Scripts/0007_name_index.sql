-- The index of names of register entries, worked out from the entries at the end of each import: hashes, no names. How keys are made: Core/Names/Keys.
-- A row: under this key stands this entry; traits says what is known of the name without reading the entry.
CREATE TABLE name_key (
    key         BIGINT NOT NULL,
    register_id INTEGER NOT NULL,
    entry_id    BIGINT NOT NULL,
    traits      BIGINT NOT NULL,
    PRIMARY KEY (key, register_id, entry_id, traits)
) WITHOUT ROWID;

-- In how many entries of a register the main name has a part.
CREATE TABLE name_part (
    register_id INTEGER NOT NULL,
    part        BIGINT NOT NULL,
    bearers     BIGINT NOT NULL,
    PRIMARY KEY (register_id, part)
) WITHOUT ROWID;

CREATE TABLE name_register (
    register_id INTEGER PRIMARY KEY REFERENCES register (id),
    entries     BIGINT NOT NULL
);

-- Files whose entries are in the index, and the version of the keys they are in it with.
CREATE TABLE name_indexed (
    file_id INTEGER PRIMARY KEY REFERENCES file (id),
    version INTEGER NOT NULL
);
