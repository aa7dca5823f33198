-- The mapping file that says what the properties of a map layer mean, as it was when the layer was read.
CREATE TABLE layer_mapping (
    file_id INTEGER PRIMARY KEY REFERENCES file (id),
    sha256  TEXT NOT NULL,
    name    TEXT NOT NULL,
    data    BLOB NOT NULL
);

-- The kind that a layer gave a position which turned out to be carried forward from the day before; worked out anew at the end of each import of layers.
ALTER TABLE sighting ADD COLUMN told_kind INTEGER;
