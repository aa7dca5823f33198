-- The evidence base, version 1. Portable SQL: PRAGMAs are set by the program, not here.
-- Days are counted from 1970-01-01; an end that is not known is the smallest or greatest number of its column.

CREATE TABLE source (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

-- One file, whatever name it came under. status: imported, derived (a copy or a working of another file: its bytes are kept, its facts are not).
CREATE TABLE file (
    id           INTEGER PRIMARY KEY,
    sha256       TEXT NOT NULL UNIQUE,
    name         TEXT NOT NULL,
    importer     TEXT NOT NULL,
    status       TEXT NOT NULL,
    derived_from TEXT,
    settings     TEXT NOT NULL,
    grade        TEXT NOT NULL,
    bytes        BIGINT NOT NULL,
    rows_read    BIGINT NOT NULL,
    accepted     BIGINT NOT NULL,
    rejected     BIGINT NOT NULL,
    facts        BIGINT NOT NULL
);

-- The bytes of a file as they came, in pieces, each deflated (RFC 1951).
CREATE TABLE raw_chunk (
    file_id INTEGER NOT NULL REFERENCES file (id),
    piece   INTEGER NOT NULL,
    bytes   INTEGER NOT NULL,
    data    BLOB NOT NULL,
    PRIMARY KEY (file_id, piece)
);

CREATE TABLE rejected_row (
    file_id INTEGER NOT NULL REFERENCES file (id),
    row_no  BIGINT NOT NULL,
    line_no BIGINT NOT NULL,
    col     TEXT,
    reason  TEXT NOT NULL,
    args    TEXT NOT NULL
);

CREATE INDEX rejected_row_file ON rejected_row (file_id, row_no);

-- What each file holds of each source: kept so that questions about the whole base need not read it.
CREATE TABLE file_source (
    file_id    INTEGER NOT NULL REFERENCES file (id),
    source_id  INTEGER NOT NULL REFERENCES source (id),
    facts      BIGINT NOT NULL,
    first_day  BIGINT,
    last_day   BIGINT,
    best_grade TEXT NOT NULL,
    PRIMARY KEY (file_id, source_id)
);

-- A unit, or a name under which a sighting knows one. Which names are one unit is worked out in unit_alias.
CREATE TABLE unit (
    id   INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE
);

CREATE TABLE unit_name (
    unit_id  INTEGER NOT NULL REFERENCES unit (id),
    file_id  INTEGER NOT NULL REFERENCES file (id),
    name     TEXT NOT NULL,
    name_key TEXT NOT NULL,
    slug     TEXT NOT NULL,
    is_main  INTEGER NOT NULL,
    PRIMARY KEY (unit_id, file_id, name)
);

CREATE INDEX unit_name_key ON unit_name (name_key, unit_id);
CREATE INDEX unit_name_slug ON unit_name (slug, unit_id);

CREATE TABLE unit_number (
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    file_id INTEGER NOT NULL REFERENCES file (id),
    number  TEXT NOT NULL,
    PRIMARY KEY (unit_id, file_id, number)
);

CREATE INDEX unit_number_number ON unit_number (number, unit_id);

-- One row of a source that describes a unit.
CREATE TABLE unit_fact (
    unit_id     INTEGER NOT NULL REFERENCES unit (id),
    file_id     INTEGER NOT NULL REFERENCES file (id),
    row_no      BIGINT NOT NULL,
    source_id   INTEGER NOT NULL REFERENCES source (id),
    parent      TEXT,
    first_day   BIGINT NOT NULL,
    last_day    BIGINT NOT NULL,
    branch      TEXT,
    echelon     TEXT,
    side        TEXT,
    garrison    TEXT,
    lat         DOUBLE PRECISION,
    lon         DOUBLE PRECISION,
    grade       TEXT NOT NULL,
    url         TEXT,
    note        TEXT,
    PRIMARY KEY (unit_id, file_id, row_no)
);

-- Which unit another name of it belongs to, where exactly one unit claims that name; worked out anew at the end of each import.
CREATE TABLE unit_alias (
    alias_id INTEGER PRIMARY KEY REFERENCES unit (id),
    unit_id  INTEGER NOT NULL REFERENCES unit (id)
);

CREATE INDEX unit_alias_unit ON unit_alias (unit_id);

-- kind: 0 observed, 1 assessed, 2 carried forward. is_long: longer than 62 days, or open at an end.
CREATE TABLE sighting (
    id        INTEGER PRIMARY KEY,
    unit_id   INTEGER NOT NULL,
    name      TEXT,
    first_day BIGINT NOT NULL,
    last_day  BIGINT NOT NULL,
    is_long   INTEGER NOT NULL,
    lat       DOUBLE PRECISION NOT NULL,
    lon       DOUBLE PRECISION NOT NULL,
    within_km DOUBLE PRECISION NOT NULL,
    kind      INTEGER NOT NULL,
    side      TEXT,
    source_id INTEGER NOT NULL,
    file_id   INTEGER NOT NULL,
    row_no    BIGINT NOT NULL,
    grade     TEXT NOT NULL,
    url       TEXT,
    note      TEXT
);

CREATE INDEX sighting_unit ON sighting (unit_id, is_long, first_day);
CREATE INDEX sighting_days ON sighting (side, is_long, first_day, last_day, unit_id, lat, lon, within_km);

CREATE TABLE coverage (
    source_id INTEGER NOT NULL REFERENCES source (id),
    unit_id   INTEGER,
    unit_name TEXT,
    first_day BIGINT NOT NULL,
    last_day  BIGINT NOT NULL,
    file_id   INTEGER NOT NULL REFERENCES file (id),
    row_no    BIGINT NOT NULL
);

CREATE INDEX coverage_unit ON coverage (unit_id, source_id);
CREATE INDEX coverage_source ON coverage (source_id, unit_id);

CREATE TABLE list_coverage (
    source_id  INTEGER NOT NULL REFERENCES source (id),
    file_id    INTEGER NOT NULL REFERENCES file (id),
    first_day  BIGINT NOT NULL,
    last_day   BIGINT NOT NULL,
    is_derived INTEGER NOT NULL
);

-- status: 0 occupied, 1 active fighting, 2 possible fighting, 3 ended. Each end is a window.
CREATE TABLE territory (
    id         INTEGER PRIMARY KEY,
    place      TEXT NOT NULL,
    code       TEXT,
    region     TEXT,
    status     INTEGER NOT NULL,
    from_first BIGINT NOT NULL,
    from_last  BIGINT NOT NULL,
    to_first   BIGINT NOT NULL,
    to_last    BIGINT NOT NULL,
    except_for TEXT,
    lat        DOUBLE PRECISION,
    lon        DOUBLE PRECISION,
    source_id  INTEGER NOT NULL REFERENCES source (id),
    file_id    INTEGER NOT NULL REFERENCES file (id),
    row_no     BIGINT NOT NULL,
    grade      TEXT NOT NULL,
    url        TEXT,
    note       TEXT
);

CREATE INDEX territory_code ON territory (code);

CREATE TABLE incident (
    id        INTEGER PRIMARY KEY,
    own_id    TEXT NOT NULL,
    first_day BIGINT NOT NULL,
    last_day  BIGINT NOT NULL,
    lat       DOUBLE PRECISION NOT NULL,
    lon       DOUBLE PRECISION NOT NULL,
    within_km DOUBLE PRECISION NOT NULL,
    place     TEXT,
    title     TEXT NOT NULL,
    units     TEXT NOT NULL,
    kind      TEXT,
    source_id INTEGER NOT NULL REFERENCES source (id),
    file_id   INTEGER NOT NULL REFERENCES file (id),
    row_no    BIGINT NOT NULL,
    grade     TEXT NOT NULL,
    url       TEXT,
    note      TEXT
);

CREATE INDEX incident_days ON incident (first_day, last_day);
CREATE UNIQUE INDEX incident_own_id ON incident (file_id, own_id);

CREATE TABLE place (
    id          INTEGER PRIMARY KEY,
    own_id      TEXT NOT NULL,
    name        TEXT NOT NULL,
    alt_names   TEXT NOT NULL,
    kind        INTEGER NOT NULL,
    country     TEXT,
    region      TEXT,
    district    TEXT,
    lat         DOUBLE PRECISION,
    lon         DOUBLE PRECISION,
    within_km   DOUBLE PRECISION NOT NULL,
    population  BIGINT,
    code        TEXT,
    region_code TEXT,
    parent_code TEXT,
    source_id   INTEGER NOT NULL REFERENCES source (id),
    file_id     INTEGER NOT NULL REFERENCES file (id),
    row_no      BIGINT NOT NULL
);

CREATE INDEX place_code ON place (code, parent_code);
CREATE UNIQUE INDEX place_own_id ON place (file_id, own_id);

CREATE TABLE place_name (
    name_key TEXT NOT NULL,
    place_id INTEGER NOT NULL REFERENCES place (id),
    PRIMARY KEY (name_key, place_id)
);

CREATE TABLE register_entry (
    id          INTEGER PRIMARY KEY,
    own_id      TEXT NOT NULL,
    register    TEXT NOT NULL,
    name        TEXT NOT NULL,
    alt_names   TEXT NOT NULL,
    born        TEXT,
    citizenship TEXT NOT NULL,
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

CREATE UNIQUE INDEX register_own_id ON register_entry (file_id, register, own_id);

CREATE TABLE register_name (
    name_key TEXT NOT NULL,
    entry_id INTEGER NOT NULL REFERENCES register_entry (id),
    PRIMARY KEY (name_key, entry_id)
);
