-- By which numbers the words of a claim are found in others: runs of four words, pairs of telling words.
CREATE TABLE claim_runs (
    run INTEGER NOT NULL,
    claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
    PRIMARY KEY (run, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_runs_by_claim ON claim_runs (claim);
