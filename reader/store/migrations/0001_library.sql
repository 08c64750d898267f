-- Every text once, however many articles and versions have it.
CREATE TABLE texts (
    number INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE, -- of the text in UTF-8, hexadecimal
    text TEXT NOT NULL
) STRICT;

-- The feeds that the person follows, and what their servers said last.
CREATE TABLE feeds (
    number INTEGER PRIMARY KEY,
    address TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL DEFAULT '',
    folder TEXT NOT NULL DEFAULT '', -- names from the outermost on, parted by "/"
    tags TEXT NOT NULL DEFAULT '[]', -- JSON: a list of strings
    site TEXT NOT NULL DEFAULT '',
    full_text TEXT NOT NULL DEFAULT 'short', -- never, short, always
    extras TEXT NOT NULL DEFAULT '{}', -- JSON: attributes of OPML that mean nothing here
    etag TEXT NOT NULL DEFAULT '', -- validators, verbatim
    modified TEXT NOT NULL DEFAULT '',
    due REAL NOT NULL DEFAULT 0, -- seconds since 1970: not to be asked for before
    failures INTEGER NOT NULL DEFAULT 0,
    problem TEXT NOT NULL DEFAULT '',
    fetched TEXT NOT NULL DEFAULT ''
) STRICT;

-- Servers that asked to be left alone.
CREATE TABLE hosts (
    host TEXT PRIMARY KEY,
    due REAL NOT NULL DEFAULT 0, -- seconds since 1970
    refusals INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- What analyzed, each name once.
CREATE TABLE pipelines (
    number INTEGER PRIMARY KEY,
    fingerprint TEXT NOT NULL UNIQUE
) STRICT;

-- What a list shows of an article, and what orders it; narrow, so that many fit into a page of the file.
CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE, -- what the program calls it, opaque
    title TEXT NOT NULL DEFAULT '',
    byline TEXT NOT NULL DEFAULT '',
    outlet TEXT NOT NULL DEFAULT '',
    published TEXT NOT NULL DEFAULT '', -- as the source gives it
    fetched TEXT NOT NULL DEFAULT '',
    added TEXT NOT NULL, -- when it came in, ISO 8601, UTC
    date INTEGER NOT NULL, -- seconds since 1970: published, else fetched, else added
    url TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    origin_kind TEXT, -- path, address, stdin; NULL without an origin
    origin TEXT NOT NULL DEFAULT '',
    origin_exact BLOB, -- the origin in UTF-8 where it holds what a text cannot hold here
    address TEXT NOT NULL DEFAULT '', -- the address without what only tells how one came there
    folder TEXT NOT NULL DEFAULT '',
    text INTEGER NOT NULL REFERENCES texts,
    version INTEGER NOT NULL DEFAULT 1,
    copy_key TEXT NOT NULL, -- equal where the words are
    copies INTEGER NOT NULL DEFAULT 0, -- further articles of the library with the same words
    in_library INTEGER NOT NULL DEFAULT 1, -- 0: a file that was only opened
    is_listed INTEGER NOT NULL DEFAULT 0, -- 1: in the library, and the first with its words
    is_read INTEGER NOT NULL DEFAULT 0,
    is_starred INTEGER NOT NULL DEFAULT 0,
    is_updated INTEGER NOT NULL DEFAULT 0, -- 1: its text was changed since it was read
    claims INTEGER, -- NULL: not analysed
    pipeline INTEGER NOT NULL DEFAULT 0, -- what analysed its text last; 0: nothing
    title_key TEXT NOT NULL DEFAULT '', -- what titles and outlets are sorted by
    outlet_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX articles_by_copy_key ON articles (copy_key);
CREATE INDEX articles_by_address ON articles (address) WHERE address <> '';
CREATE INDEX articles_by_text ON articles (text);
CREATE INDEX articles_by_date ON articles (date, number) WHERE is_listed = 1;
CREATE INDEX articles_by_title ON articles (title_key, date DESC, number DESC) WHERE is_listed = 1;
CREATE INDEX articles_by_outlet ON articles (outlet_key, date DESC, number DESC) WHERE is_listed = 1;
CREATE INDEX articles_by_claims ON articles (coalesce(claims, -1), date, number) WHERE is_listed = 1;
CREATE INDEX articles_unread ON articles (date, number) WHERE is_listed = 1 AND is_read = 0;
CREATE INDEX articles_starred ON articles (date, number, is_read) WHERE is_listed = 1 AND is_starred = 1;
CREATE INDEX articles_by_pipeline ON articles (pipeline, date, number) WHERE is_listed = 1;

-- What an article said over time; the one with the article's version is what it says now.
CREATE TABLE versions (
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    version INTEGER NOT NULL, -- from 1 on
    title TEXT NOT NULL DEFAULT '',
    added TEXT NOT NULL,
    text INTEGER NOT NULL REFERENCES texts,
    blocks TEXT NOT NULL DEFAULT '[]', -- JSON: [start, end, kind, level] each, in code points of the text
    times TEXT NOT NULL DEFAULT '[]', -- JSON: [start, end, first second, last second] each, of a recording
    PRIMARY KEY (article, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX versions_by_text ON versions (text);

-- What an article was made from, as it came.
CREATE TABLE originals (
    article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    media_type TEXT NOT NULL,
    data BLOB NOT NULL -- compressed with zlib
) STRICT;

-- Which feeds an article stood in, and what they call it.
CREATE TABLE entries (
    feed INTEGER NOT NULL REFERENCES feeds ON DELETE CASCADE,
    guid TEXT NOT NULL,
    article INTEGER REFERENCES articles ON DELETE SET NULL, -- NULL: the person had it forgotten
    digest TEXT NOT NULL DEFAULT '', -- of what the feed said in it when it was last read
    PRIMARY KEY (feed, guid)
) STRICT, WITHOUT ROWID;
CREATE INDEX entries_by_article ON entries (article);

CREATE TABLE tags (
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (article, tag)
) STRICT, WITHOUT ROWID;

-- The folders, feeds and tags, all articles and the starred ones, each with its counts, which triggers keep: to
-- count 100,000 articles takes longer than to list the first of them.
CREATE TABLE shelves (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL, -- folder, feed, tag; all, starred
    name TEXT NOT NULL, -- path, address, tag; empty
    articles INTEGER NOT NULL DEFAULT 0,
    unread INTEGER NOT NULL DEFAULT 0,
    UNIQUE (kind, name)
) STRICT;
INSERT INTO shelves (kind, name) VALUES ('all', ''), ('starred', '');

-- Which articles stand in a folder, in a feed, under a tag: of those with the same words the first.
CREATE TABLE shelf_articles (
    shelf INTEGER NOT NULL REFERENCES shelves ON DELETE CASCADE,
    date INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles,
    PRIMARY KEY (shelf, date, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX shelf_articles_by_article ON shelf_articles (article);

CREATE TRIGGER article_comes_to_shelf AFTER INSERT ON shelf_articles BEGIN
    UPDATE shelves SET
        articles = articles + 1,
        unread = unread + (SELECT is_read = 0 FROM articles WHERE number = NEW.article)
    WHERE number = NEW.shelf;
END;

CREATE TRIGGER article_leaves_shelf AFTER DELETE ON shelf_articles BEGIN
    UPDATE shelves SET
        articles = articles - 1,
        unread = unread - (SELECT is_read = 0 FROM articles WHERE number = OLD.article)
    WHERE number = OLD.shelf;
END;

CREATE TRIGGER listed_article_comes AFTER INSERT ON articles WHEN NEW.is_listed BEGIN
    UPDATE shelves SET articles = articles + 1, unread = unread + NOT NEW.is_read
    WHERE kind = 'all' OR kind = 'starred' AND NEW.is_starred;
END;

CREATE TRIGGER listed_article_changes AFTER UPDATE OF is_listed, is_read, is_starred ON articles
WHEN OLD.is_listed OR NEW.is_listed BEGIN
    UPDATE shelves SET
        articles = articles + NEW.is_listed - OLD.is_listed,
        unread = unread + (NEW.is_listed AND NOT NEW.is_read) - (OLD.is_listed AND NOT OLD.is_read)
    WHERE kind = 'all';
    UPDATE shelves SET
        articles = articles + (NEW.is_listed AND NEW.is_starred) - (OLD.is_listed AND OLD.is_starred),
        unread = unread + (NEW.is_listed AND NEW.is_starred AND NOT NEW.is_read)
            - (OLD.is_listed AND OLD.is_starred AND NOT OLD.is_read)
    WHERE kind = 'starred';
END;

CREATE TRIGGER article_is_read AFTER UPDATE OF is_read ON articles WHEN OLD.is_read <> NEW.is_read BEGIN
    UPDATE shelves SET unread = unread + OLD.is_read - NEW.is_read
    WHERE number IN (SELECT shelf FROM shelf_articles WHERE article = NEW.number);
END;

-- What was found in a text, by what analysed it.
CREATE TABLE analyses (
    number INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL, -- of the text
    pipeline INTEGER NOT NULL REFERENCES pipelines,
    made TEXT NOT NULL, -- ISO 8601, UTC
    claims INTEGER NOT NULL,
    record TEXT NOT NULL, -- JSON, as `reader extract --format jsonl` writes it, without the text
    UNIQUE (sha256, pipeline)
) STRICT;

-- The claims in the texts of the articles, as their newest analyses have them, for whoever looks for some.
CREATE TABLE claims (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    number INTEGER NOT NULL, -- from 1 on, in text order
    kind TEXT NOT NULL, -- direct, indirect, mixed
    polarity TEXT NOT NULL, -- positive, negative
    cue TEXT NOT NULL, -- the words
    speaker TEXT NOT NULL, -- name; empty when nobody can tell
    speaker_kind TEXT NOT NULL, -- person, organization, place, group, unnamed, document
    affiliation TEXT NOT NULL,
    content TEXT NOT NULL, -- the words
    start INTEGER NOT NULL, -- of the first of its words in the text, in code points
    UNIQUE (article, number)
) STRICT;

-- Where each article was left.
CREATE TABLE places (
    article TEXT PRIMARY KEY, -- the id of the article, which need not be kept
    kept INTEGER NOT NULL, -- the higher the later
    record TEXT NOT NULL -- JSON
) STRICT, WITHOUT ROWID;
