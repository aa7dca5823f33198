-- What is known of a source itself. Sources of one origin count as one when sources are counted. grade: of the source as a whole, where a row says so.
CREATE TABLE source_fact (
    source_id  INTEGER NOT NULL REFERENCES source (id),
    file_id    INTEGER NOT NULL REFERENCES file (id),
    origin     TEXT,
    title      TEXT,
    url        TEXT,
    published  BIGINT,
    every_days INTEGER,
    grade      TEXT,
    PRIMARY KEY (source_id, file_id)
);

-- One row of a table may describe a unit several times, each time by another source: the row is no key any more.
CREATE TABLE unit_fact_of_row (
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
    note        TEXT
);

INSERT INTO unit_fact_of_row (unit_id, file_id, row_no, source_id, parent, first_day, last_day, branch, echelon, side, garrison, lat, lon, grade, url, note)
SELECT unit_id, file_id, row_no, source_id, parent, first_day, last_day, branch, echelon, side, garrison, lat, lon, grade, url, note FROM unit_fact;

DROP TABLE unit_fact;
ALTER TABLE unit_fact_of_row RENAME TO unit_fact;
CREATE INDEX unit_fact_unit ON unit_fact (unit_id, file_id, row_no);
