-- What edits did to the claims of an article, against its earlier versions: kinds of change, parted by blanks.
ALTER TABLE articles ADD COLUMN edits TEXT NOT NULL DEFAULT '';
CREATE INDEX edited_articles ON articles (is_listed, date, number) WHERE edits <> '';
