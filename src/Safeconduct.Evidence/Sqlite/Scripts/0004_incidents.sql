-- Which units an incident is tied to by its source, worked out at the end of each import from the words of the incident.
CREATE TABLE incident_unit (
    incident_id INTEGER NOT NULL REFERENCES incident (id),
    unit_id     INTEGER NOT NULL REFERENCES unit (id),
    PRIMARY KEY (incident_id, unit_id)
);

CREATE INDEX incident_unit_unit ON incident_unit (unit_id, incident_id);

-- Incidents are looked up by day, and short ones apart from long ones, as sightings are: is_long is longer than 62 days, or open at an end.
ALTER TABLE incident ADD COLUMN is_long INTEGER NOT NULL DEFAULT 1;
UPDATE incident SET is_long = CASE WHEN first_day > -9223372036854775807 AND last_day < first_day + 62 THEN 0 ELSE 1 END;
DROP INDEX incident_days;
CREATE INDEX incident_days ON incident (is_long, first_day, last_day, lat, lon, within_km);
CREATE INDEX incident_source ON incident (source_id, first_day, last_day);

-- Which unit stands directly under which, and when: the parents that rows name, where the name is that of exactly one unit. Worked out at the end of each import.
CREATE TABLE unit_below (
    unit_id   INTEGER NOT NULL REFERENCES unit (id),
    below_id  INTEGER NOT NULL REFERENCES unit (id),
    first_day BIGINT NOT NULL,
    last_day  BIGINT NOT NULL,
    PRIMARY KEY (unit_id, below_id, first_day, last_day)
);
