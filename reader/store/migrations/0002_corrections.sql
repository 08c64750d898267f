-- The articles of which claims were corrected; they need not be in the library.
CREATE TABLE correction_pages (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE, -- 16 hexadecimal digits of the SHA-256 of what the article is called
    article TEXT NOT NULL, -- its path, its address, or the id it came with
    text_sha256 TEXT NOT NULL -- of the text in which they were kept last
) STRICT;
CREATE INDEX correction_pages_by_text ON correction_pages (text_sha256, number);

-- Corrections as Web Annotations, those of a newer version of the program among them.
CREATE TABLE corrections (
    page INTEGER NOT NULL REFERENCES correction_pages ON DELETE CASCADE,
    place INTEGER NOT NULL, -- from 0 on, the oldest first
    annotation TEXT NOT NULL, -- JSON
    PRIMARY KEY (page, place)
) STRICT, WITHOUT ROWID;

-- Marks, jumps and the arrangement of the panes.
CREATE TABLE session (
    number INTEGER PRIMARY KEY CHECK (number = 1),
    record TEXT NOT NULL -- JSON
) STRICT;

-- What was moved in from the files of earlier versions, which stay as they were.
CREATE TABLE moved_files (
    name TEXT PRIMARY KEY, -- of the file
    size INTEGER NOT NULL, -- bytes
    modified INTEGER NOT NULL, -- nanoseconds since 1970
    record TEXT NOT NULL -- JSON: what was in it then, to tell what an earlier version keeps in it later
) STRICT, WITHOUT ROWID;
