-- Registers in PostgreSQL, version 1: the tables of the SQLite base that registers need (Sqlite/Scripts 0001, 0006, 0007), with the types of this engine.
CREATE SCHEMA safeconduct;

CREATE TABLE safeconduct.version (version integer NOT NULL);
INSERT INTO safeconduct.version VALUES (1);

CREATE TABLE safeconduct.source (
    id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE
);

CREATE TABLE safeconduct.file (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sha256    text NOT NULL UNIQUE,
    name      text NOT NULL,
    importer  text NOT NULL,
    grade     text NOT NULL,
    bytes     bigint NOT NULL,
    rows_read bigint NOT NULL,
    accepted  bigint NOT NULL,
    rejected  bigint NOT NULL
);

CREATE TABLE safeconduct.register (
    id   integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE
);

CREATE TABLE safeconduct.register_entry (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    register_id integer NOT NULL REFERENCES safeconduct.register (id),
    own_id      text NOT NULL,
    party       integer NOT NULL,
    names       text NOT NULL,
    born        text NOT NULL,
    died        text,
    gender      integer,
    citizenship text NOT NULL,
    countries   text NOT NULL,
    topics      text NOT NULL,
    programmes  text NOT NULL,
    unit        text,
    number      text,
    from_first  bigint NOT NULL,
    from_last   bigint NOT NULL,
    to_first    bigint NOT NULL,
    to_last     bigint NOT NULL,
    source_id   bigint NOT NULL REFERENCES safeconduct.source (id),
    file_id     bigint NOT NULL REFERENCES safeconduct.file (id),
    row_no      bigint NOT NULL,
    grade       text NOT NULL,
    url         text,
    note        text
);

CREATE UNIQUE INDEX register_own_id ON safeconduct.register_entry (register_id, own_id, file_id);
CREATE INDEX register_entry_file ON safeconduct.register_entry (file_id, id);

CREATE TABLE safeconduct.register_addition (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    register_id integer NOT NULL REFERENCES safeconduct.register (id),
    own_id      text NOT NULL,
    names       text NOT NULL,
    countries   text NOT NULL,
    topics      text NOT NULL,
    programmes  text NOT NULL,
    from_first  bigint NOT NULL,
    from_last   bigint NOT NULL,
    to_first    bigint NOT NULL,
    to_last     bigint NOT NULL,
    file_id     bigint NOT NULL REFERENCES safeconduct.file (id),
    row_no      bigint NOT NULL
);

CREATE INDEX register_addition_entry ON safeconduct.register_addition (register_id, own_id);
CREATE INDEX register_addition_file ON safeconduct.register_addition (file_id);

CREATE TABLE safeconduct.name_key (
    key         bigint NOT NULL,
    register_id integer NOT NULL,
    entry_id    bigint NOT NULL,
    traits      bigint NOT NULL,
    PRIMARY KEY (key, register_id, entry_id, traits)
);

CREATE TABLE safeconduct.name_part (
    register_id integer NOT NULL,
    part        bigint NOT NULL,
    bearers     bigint NOT NULL,
    PRIMARY KEY (register_id, part)
);

CREATE TABLE safeconduct.name_register (
    register_id integer PRIMARY KEY REFERENCES safeconduct.register (id),
    entries     bigint NOT NULL
);

CREATE TABLE safeconduct.name_indexed (
    file_id bigint PRIMARY KEY REFERENCES safeconduct.file (id),
    version integer NOT NULL
);
