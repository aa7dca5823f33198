-- What is known of a source itself. Sources of one origin count as one when sources are counted.
CREATE TABLE source_fact (
    source_id  INTEGER NOT NULL REFERENCES source (id),
    file_id    INTEGER NOT NULL REFERENCES file (id),
    origin     TEXT,
    title      TEXT,
    url        TEXT,
    published  BIGINT,
    every_days INTEGER,
    PRIMARY KEY (source_id, file_id)
);
