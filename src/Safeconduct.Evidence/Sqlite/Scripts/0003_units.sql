-- Names and military-unit numbers hold for days; a designation is the ordinal number in a name ("64th Separate…": 64), by which units are looked up.
-- Without days the source does not say; row_no is the first row of the file that tells the name or number of the unit itself (a sighting tells none).
ALTER TABLE unit_name ADD COLUMN first_day BIGINT;
ALTER TABLE unit_name ADD COLUMN last_day BIGINT;
ALTER TABLE unit_name ADD COLUMN row_no BIGINT;
ALTER TABLE unit_name ADD COLUMN source_id INTEGER;
ALTER TABLE unit_name ADD COLUMN grade TEXT;
ALTER TABLE unit_name ADD COLUMN url TEXT;
ALTER TABLE unit_number ADD COLUMN first_day BIGINT;
ALTER TABLE unit_number ADD COLUMN last_day BIGINT;
ALTER TABLE unit_number ADD COLUMN row_no BIGINT;
ALTER TABLE unit_number ADD COLUMN source_id INTEGER;
ALTER TABLE unit_number ADD COLUMN grade TEXT;
ALTER TABLE unit_number ADD COLUMN url TEXT;

-- Worked out at the end of each import, as unit_alias is.
CREATE TABLE unit_designation (
    number  TEXT NOT NULL,
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    PRIMARY KEY (number, unit_id)
);

CREATE TABLE unit_commander (
    unit_id   INTEGER NOT NULL REFERENCES unit (id),
    file_id   INTEGER NOT NULL REFERENCES file (id),
    row_no    BIGINT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES source (id),
    name      TEXT NOT NULL,
    rank      TEXT,
    first_day BIGINT NOT NULL,
    last_day  BIGINT NOT NULL,
    grade     TEXT NOT NULL,
    url       TEXT,
    note      TEXT
);

CREATE INDEX unit_commander_unit ON unit_commander (unit_id);
