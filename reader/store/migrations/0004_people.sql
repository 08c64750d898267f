-- Who speaks in an article, as that presents them; follows from its claims and its newest analysis.
CREATE TABLE appearances (
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    kind TEXT NOT NULL, -- person, organization, place
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    affiliation TEXT NOT NULL,
    bucket TEXT NOT NULL, -- equal for all that could be one: kind and surname, kind and initials
    claims INTEGER NOT NULL, -- how many they make there
    PRIMARY KEY (article, kind, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX appearances_by_bucket ON appearances (bucket);

-- What was decided by hand about who is who.
CREATE TABLE person_decisions (
    number INTEGER PRIMARY KEY, -- the higher the later
    kind TEXT NOT NULL, -- same, apart
    one TEXT NOT NULL, -- JSON: [kind, name, role, affiliation, article] each, in the words that are compared
    other TEXT NOT NULL, -- JSON, likewise
    one_name TEXT NOT NULL, -- what they were called
    other_name TEXT NOT NULL,
    moment TEXT NOT NULL -- ISO 8601, UTC
) STRICT;
