-- Which of the two systems answers while a panel is upgraded, and where they disagreed (K35).

-- One row at most, of the panel ''. No row: Keyholder answers. forced: in whose name a refused move was made. missed:
-- disagreements for which there was no room.
CREATE TABLE upgrade_phase (
    panel  TEXT    PRIMARY KEY DEFAULT '',
    phase  TEXT    NOT NULL DEFAULT 'live',
    since  INTEGER NOT NULL DEFAULT 0,
    forced TEXT    NOT NULL DEFAULT '',
    missed INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- client_id, contact_id: the row of the panel; 0 is the client itself. state: open, explained, or
-- settled when the two have agreed since. explained: what staff say about it.
CREATE TABLE disagreement (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id  INTEGER NOT NULL DEFAULT 0,
    contact_id INTEGER NOT NULL DEFAULT 0,
    permission TEXT    NOT NULL DEFAULT '',
    page       TEXT    NOT NULL DEFAULT '',
    legacy     INTEGER NOT NULL DEFAULT 0,
    reason     TEXT    NOT NULL DEFAULT '',
    state      TEXT    NOT NULL DEFAULT 'open',
    explained  TEXT    NOT NULL DEFAULT '',
    seen       INTEGER NOT NULL DEFAULT 1,
    first_at   INTEGER NOT NULL DEFAULT 0,
    last_at    INTEGER NOT NULL DEFAULT 0,
    UNIQUE (client_id, contact_id, permission, page)
) STRICT;
CREATE INDEX disagreement_state ON disagreement (state, id);
