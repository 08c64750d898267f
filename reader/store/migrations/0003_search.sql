-- What a search asks of a claim besides what is there already. Names without accents and capitals, one a line.
ALTER TABLE claims ADD COLUMN speaker_names TEXT NOT NULL DEFAULT ''; -- else the words of the source
ALTER TABLE claims ADD COLUMN organizations TEXT NOT NULL DEFAULT ''; -- spoken for, speaking, or named in it
ALTER TABLE claims ADD COLUMN level TEXT NOT NULL DEFAULT 'said'; -- said, believes, does
ALTER TABLE claims ADD COLUMN confidence REAL NOT NULL DEFAULT 1;
ALTER TABLE claims ADD COLUMN traits TEXT NOT NULL DEFAULT ''; -- of: unnamed inferred not noted corrected added rejected

-- The words of titles, articles and claims, as the three indexes below have them. `place` puts the newest last:
-- of an article the seconds since 1900 and its number, of a claim the minutes, the number of the article, and
-- how many claims could still follow in it. SPELLED(...) stands for calls of replace() that spell the letters which
-- the tokenizer does not fold: ø o, ß ss.
CREATE VIEW title_words AS SELECT
    -- Below zero where a list shows another article with the same words instead.
    CASE is_listed WHEN 1 THEN 1 ELSE -1 END
        * ((min(max(date + 2208988800, 0), 34359738367) << 28) | number) AS place,
    SPELLED(title) AS title,
    number
FROM articles WHERE in_library = 1 AND number < 268435456;

CREATE VIEW article_words AS SELECT
    (min(max(date + 2208988800, 0), 34359738367) << 28) | articles.number AS place,
    SPELLED(title) AS title,
    SPELLED(texts.text) AS text,
    SPELLED(outlet) AS outlet,
    'article' AS facets, -- every article has it
    articles.number AS number
FROM articles JOIN texts ON texts.number = articles.text
WHERE is_listed = 1 AND articles.number < 268435456;

CREATE VIEW claim_words AS SELECT
    (min(max(date / 60 + 36816480, 0), 268435455) << 35) | (article << 14) | (16383 - claims.number) AS place,
    SPELLED(content) AS content,
    speaker_names AS speaker,
    organizations,
    SPELLED(cue) AS cue,
    SPELLED(outlet) AS outlet,
    'claim kind' || kind || ' level' || level || ' conf' || CAST(min(confidence * 10, 9) AS INTEGER)
        || ' ' || traits AS facets,
    article,
    claims.number AS number
FROM claims JOIN articles ON articles.number = article
WHERE is_listed = 1 AND article < 2097152 AND claims.number <= 16383;

-- remove_diacritics 1 would keep the letters that have two, as in Nguyễn.
CREATE VIRTUAL TABLE title_index USING fts5(
    title, content='title_words', content_rowid='place',
    tokenize="unicode61 remove_diacritics 2", prefix='1 2 3'
);
CREATE VIRTUAL TABLE article_index USING fts5(
    title, text, outlet, facets, content='article_words', content_rowid='place',
    tokenize="unicode61 remove_diacritics 2", prefix='3'
);
CREATE VIRTUAL TABLE claim_index USING fts5(
    content, speaker, organizations, cue, outlet, facets, content='claim_words', content_rowid='place',
    tokenize="unicode61 remove_diacritics 2", prefix='2 3'
);

-- The indexes keep no words of their own: without these, what is dropped would stay in them and break the search.
CREATE TRIGGER article_words_come AFTER INSERT ON articles BEGIN
    INSERT INTO title_index (rowid, title)
    SELECT place, title FROM title_words WHERE number = NEW.number;
    INSERT INTO article_index (rowid, title, text, outlet, facets)
    SELECT place, title, text, outlet, facets FROM article_words WHERE number = NEW.number;
END;

CREATE TRIGGER article_words_leave BEFORE DELETE ON articles BEGIN
    DELETE FROM claims WHERE article = OLD.number; -- while their article is there
    INSERT INTO title_index (title_index, rowid, title)
    SELECT 'delete', place, title FROM title_words WHERE number = OLD.number;
    INSERT INTO article_index (article_index, rowid, title, text, outlet, facets)
    SELECT 'delete', place, title, text, outlet, facets FROM article_words WHERE number = OLD.number;
END;

CREATE TRIGGER article_words_change BEFORE UPDATE OF date, title, outlet, text, is_listed, in_library ON articles
WHEN (OLD.date, OLD.title, OLD.outlet, OLD.text, OLD.is_listed, OLD.in_library)
    IS NOT (NEW.date, NEW.title, NEW.outlet, NEW.text, NEW.is_listed, NEW.in_library) BEGIN
    INSERT INTO title_index (title_index, rowid, title)
    SELECT 'delete', place, title FROM title_words WHERE number = OLD.number;
    INSERT INTO article_index (article_index, rowid, title, text, outlet, facets)
    SELECT 'delete', place, title, text, outlet, facets FROM article_words WHERE number = OLD.number;
    INSERT INTO claim_index (claim_index, rowid, content, speaker, organizations, cue, outlet, facets)
    SELECT 'delete', place, content, speaker, organizations, cue, outlet, facets FROM claim_words WHERE article = OLD.number;
END;

CREATE TRIGGER article_words_changed AFTER UPDATE OF date, title, outlet, text, is_listed, in_library ON articles
WHEN (OLD.date, OLD.title, OLD.outlet, OLD.text, OLD.is_listed, OLD.in_library)
    IS NOT (NEW.date, NEW.title, NEW.outlet, NEW.text, NEW.is_listed, NEW.in_library) BEGIN
    INSERT INTO title_index (rowid, title)
    SELECT place, title FROM title_words WHERE number = NEW.number;
    INSERT INTO article_index (rowid, title, text, outlet, facets)
    SELECT place, title, text, outlet, facets FROM article_words WHERE number = NEW.number;
    INSERT INTO claim_index (rowid, content, speaker, organizations, cue, outlet, facets)
    SELECT place, content, speaker, organizations, cue, outlet, facets FROM claim_words WHERE article = NEW.number;
END;

CREATE TRIGGER claim_words_come AFTER INSERT ON claims BEGIN
    INSERT INTO claim_index (rowid, content, speaker, organizations, cue, outlet, facets)
    SELECT place, content, speaker, organizations, cue, outlet, facets FROM claim_words WHERE article = NEW.article AND number = NEW.number;
END;

CREATE TRIGGER claim_words_leave BEFORE DELETE ON claims BEGIN
    INSERT INTO claim_index (claim_index, rowid, content, speaker, organizations, cue, outlet, facets)
    SELECT 'delete', place, content, speaker, organizations, cue, outlet, facets FROM claim_words WHERE article = OLD.article AND number = OLD.number;
END;

CREATE TRIGGER claim_words_change BEFORE UPDATE ON claims BEGIN
    INSERT INTO claim_index (claim_index, rowid, content, speaker, organizations, cue, outlet, facets)
    SELECT 'delete', place, content, speaker, organizations, cue, outlet, facets FROM claim_words WHERE article = OLD.article AND number = OLD.number;
END;

CREATE TRIGGER claim_words_changed AFTER UPDATE ON claims BEGIN
    INSERT INTO claim_index (rowid, content, speaker, organizations, cue, outlet, facets)
    SELECT place, content, speaker, organizations, cue, outlet, facets FROM claim_words WHERE article = NEW.article AND number = NEW.number;
END;

-- Searches that stay in the tree.
CREATE TABLE saved_queries (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    query TEXT NOT NULL, -- as it was typed
    kind TEXT NOT NULL -- articles, claims
) STRICT;

INSERT INTO title_index (title_index) VALUES ('rebuild');
INSERT INTO article_index (article_index) VALUES ('rebuild');
INSERT INTO claim_index (claim_index) VALUES ('rebuild');
