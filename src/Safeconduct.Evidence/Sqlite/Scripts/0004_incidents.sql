-- Which units an incident is tied to by its source, worked out at the end of each import from the words of the incident.
CREATE TABLE incident_unit (
    incident_id INTEGER NOT NULL REFERENCES incident (id),
    unit_id     INTEGER NOT NULL REFERENCES unit (id),
    PRIMARY KEY (incident_id, unit_id)
);

CREATE INDEX incident_unit_unit ON incident_unit (unit_id, incident_id);
