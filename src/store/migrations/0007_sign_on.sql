-- A stay that the host has promised a person: one use, one minute. account_id 0: any that they may
-- enter. Only the hash of the token is kept.
CREATE TABLE sign_on (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    token_hash BLOB    NOT NULL UNIQUE,
    user_id    INTEGER NOT NULL REFERENCES user (id),
    account_id INTEGER NOT NULL DEFAULT 0,
    created    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX sign_on_created ON sign_on (created);
