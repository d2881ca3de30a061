-- The first tables. A released migration never changes: add a new one.
--
-- Times are seconds UTC; 0 stands for "none" where a time may be missing, because columns are
-- NOT NULL. Permissions are two words of 64 bits: `builtin` (numbers 0-63) and `extra` (64-127).

-- canonical: the address by which equality is decided, or `!...` for a user that has none of its
-- own. shadow_of: the canonical address that a second old log-in shares with its main user.
CREATE TABLE user (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    email          TEXT    NOT NULL DEFAULT '',
    canonical      TEXT    NOT NULL DEFAULT '' UNIQUE,
    first_name     TEXT    NOT NULL DEFAULT '',
    last_name      TEXT    NOT NULL DEFAULT '',
    language       TEXT    NOT NULL DEFAULT '',
    disabled       INTEGER NOT NULL DEFAULT 0,
    mailbox_proved INTEGER NOT NULL DEFAULT 0,
    password_moved INTEGER NOT NULL DEFAULT 0,
    shadow_of      TEXT    NOT NULL DEFAULT '',
    generation     INTEGER NOT NULL DEFAULT 0,
    created        INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX user_shadow ON user (shadow_of) WHERE shadow_of <> '';

-- account_id 0: the password proves the person; otherwise only that account.
CREATE TABLE credential (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id    INTEGER NOT NULL REFERENCES user (id),
    account_id INTEGER NOT NULL DEFAULT 0,
    hash       TEXT    NOT NULL DEFAULT '',
    UNIQUE (user_id, account_id, hash)
) STRICT;

-- owner_user_id is a column of the one row that every change of owner or grants must write:
-- no count of owners can be wrong, and two changes at once meet on `version`.
CREATE TABLE account (
    id              INTEGER PRIMARY KEY,
    name            TEXT    NOT NULL DEFAULT '',
    company         TEXT    NOT NULL DEFAULT '',
    email           TEXT    NOT NULL DEFAULT '',
    mail            TEXT    NOT NULL DEFAULT '',
    status          TEXT    NOT NULL DEFAULT 'Active',
    owner_user_id   INTEGER NOT NULL REFERENCES user (id),
    ceiling_builtin INTEGER NOT NULL DEFAULT -1,
    ceiling_extra   INTEGER NOT NULL DEFAULT -1,
    second_factor   INTEGER NOT NULL DEFAULT 0,
    owner_last_used INTEGER NOT NULL DEFAULT 0,
    version         INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX account_owner ON account (owner_user_id);

CREATE TABLE membership (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id       INTEGER NOT NULL REFERENCES user (id),
    account_id    INTEGER NOT NULL REFERENCES account (id),
    kind          TEXT    NOT NULL DEFAULT 'sub_account',
    status        TEXT    NOT NULL DEFAULT 'Pending',
    not_before    INTEGER NOT NULL DEFAULT 0,
    not_after     INTEGER NOT NULL DEFAULT 0,
    own_builtin   INTEGER NOT NULL DEFAULT 0,
    own_extra     INTEGER NOT NULL DEFAULT 0,
    allow_from    TEXT    NOT NULL DEFAULT '',
    generation    INTEGER NOT NULL DEFAULT 0,
    last_used     INTEGER NOT NULL DEFAULT 0,
    UNIQUE (user_id, account_id)
) STRICT;
CREATE INDEX membership_account ON membership (account_id, user_id);

-- Grants on one service or domain. functions: a JSON list of the panel's own names.
CREATE TABLE membership_item (
    membership_id INTEGER NOT NULL REFERENCES membership (id) ON DELETE CASCADE,
    kind          TEXT    NOT NULL DEFAULT 'service',
    item_id       INTEGER NOT NULL DEFAULT 0,
    builtin       INTEGER NOT NULL DEFAULT 0,
    extra         INTEGER NOT NULL DEFAULT 0,
    functions     TEXT    NOT NULL DEFAULT '[]',
    PRIMARY KEY (membership_id, kind, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_item_item ON membership_item (kind, item_id);

CREATE TABLE membership_department (
    membership_id INTEGER NOT NULL REFERENCES membership (id) ON DELETE CASCADE,
    department_id INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (membership_id, department_id)
) STRICT, WITHOUT ROWID;

-- account_id 0: a role of the installation.
CREATE TABLE role (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL DEFAULT 0,
    name       TEXT    NOT NULL DEFAULT '',
    builtin    INTEGER NOT NULL DEFAULT 0,
    extra      INTEGER NOT NULL DEFAULT 0,
    UNIQUE (account_id, name)
) STRICT;

CREATE TABLE membership_role (
    membership_id INTEGER NOT NULL REFERENCES membership (id) ON DELETE CASCADE,
    role_id       INTEGER NOT NULL REFERENCES role (id),
    PRIMARY KEY (membership_id, role_id)
) STRICT, WITHOUT ROWID;

-- What the panel says about its services and domains. functions: a JSON list.
CREATE TABLE item (
    kind       TEXT    NOT NULL DEFAULT 'service',
    id         INTEGER NOT NULL DEFAULT 0,
    account_id INTEGER NOT NULL DEFAULT 0,
    functions  TEXT    NOT NULL DEFAULT '[]',
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- token_hash: of the token in the last mail; empty while none was handed out and when cancelled.
-- Only state Sent opens anything. grants: JSON.
CREATE TABLE invitation (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id    INTEGER NOT NULL REFERENCES account (id),
    email         TEXT    NOT NULL DEFAULT '',
    canonical     TEXT    NOT NULL DEFAULT '',
    inviter_kind  TEXT    NOT NULL DEFAULT 'user',
    inviter_user  INTEGER NOT NULL DEFAULT 0,
    inviter_staff TEXT    NOT NULL DEFAULT '',
    grants        TEXT    NOT NULL DEFAULT '{}',
    not_before    INTEGER NOT NULL DEFAULT 0,
    not_after     INTEGER NOT NULL DEFAULT 0,
    sent_at       INTEGER NOT NULL DEFAULT 0,
    state         TEXT    NOT NULL DEFAULT 'Sent',
    token_hash    BLOB    NOT NULL DEFAULT x'',
    accepted_by   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX invitation_account ON invitation (account_id, id);
CREATE INDEX invitation_due ON invitation (sent_at) WHERE state = 'Sent';
CREATE UNIQUE INDEX invitation_open ON invitation (account_id, canonical) WHERE state = 'Sent';
CREATE UNIQUE INDEX invitation_token ON invitation (token_hash) WHERE token_hash <> x'';

-- A mailed link that proves a mailbox.
CREATE TABLE mailbox_link (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id    INTEGER NOT NULL REFERENCES user (id),
    created    INTEGER NOT NULL DEFAULT 0,
    token_hash BLOB    NOT NULL DEFAULT x''
) STRICT;
CREATE UNIQUE INDEX mailbox_link_token ON mailbox_link (token_hash) WHERE token_hash <> x'';

-- A browser's stay. proved 1: the person was proved; otherwise only the accounts in session_proof.
CREATE TABLE session (
    id                    INTEGER PRIMARY KEY AUTOINCREMENT,
    token_hash            BLOB    NOT NULL UNIQUE,
    user_id               INTEGER NOT NULL REFERENCES user (id),
    user_generation       INTEGER NOT NULL DEFAULT 0,
    account_id            INTEGER NOT NULL DEFAULT 0,
    membership_id         INTEGER NOT NULL DEFAULT 0,
    membership_generation INTEGER NOT NULL DEFAULT 0,
    proved                INTEGER NOT NULL DEFAULT 0,
    created               INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX session_user ON session (user_id);

CREATE TABLE session_proof (
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    account_id INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (session_id, account_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES account (id),
    panel_id   INTEGER NOT NULL DEFAULT 0,
    user_id    INTEGER NOT NULL DEFAULT 0,
    first_name TEXT    NOT NULL DEFAULT '',
    last_name  TEXT    NOT NULL DEFAULT '',
    company    TEXT    NOT NULL DEFAULT '',
    email      TEXT    NOT NULL DEFAULT '',
    canonical  TEXT    NOT NULL DEFAULT '',
    details    TEXT    NOT NULL DEFAULT '{}',
    mail       TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX contact_account ON contact (account_id, id);
CREATE INDEX contact_canonical ON contact (canonical);

-- What became of each legacy row: makes the upgrade resumable and its counts add up. hash_print:
-- fingerprint of the password hash that the row had.
CREATE TABLE legacy_row (
    panel      TEXT    NOT NULL DEFAULT '',
    kind       TEXT    NOT NULL DEFAULT '',
    id         INTEGER NOT NULL DEFAULT 0,
    user_id    INTEGER NOT NULL DEFAULT 0,
    account_id INTEGER NOT NULL DEFAULT 0,
    contact_id INTEGER NOT NULL DEFAULT 0,
    outcome    TEXT    NOT NULL DEFAULT '',
    notes      TEXT    NOT NULL DEFAULT '[]',
    hash_print TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (panel, kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX legacy_row_user ON legacy_row (user_id);

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- Keys that a panel or plugin added, kept as they came.
CREATE TABLE permission (
    number INTEGER PRIMARY KEY,
    key    TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE audit (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    at          INTEGER NOT NULL DEFAULT 0,
    actor_kind  TEXT    NOT NULL DEFAULT 'system',
    actor_user  INTEGER NOT NULL DEFAULT 0,
    actor_staff TEXT    NOT NULL DEFAULT '',
    remote      TEXT    NOT NULL DEFAULT '',
    action      TEXT    NOT NULL DEFAULT '',
    account_id  INTEGER NOT NULL DEFAULT 0,
    user_id     INTEGER NOT NULL DEFAULT 0,
    subject     INTEGER NOT NULL DEFAULT 0,
    old_value   TEXT    NOT NULL DEFAULT 'null',
    new_value   TEXT    NOT NULL DEFAULT 'null'
) STRICT;
CREATE INDEX audit_account ON audit (account_id, id);

-- mail 1: somebody waits for a mail, so it goes before the rest.
CREATE TABLE outbox (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    at           INTEGER NOT NULL DEFAULT 0,
    kind         TEXT    NOT NULL DEFAULT '',
    mail         INTEGER NOT NULL DEFAULT 0,
    account_id   INTEGER NOT NULL DEFAULT 0,
    user_id      INTEGER NOT NULL DEFAULT 0,
    subject      INTEGER NOT NULL DEFAULT 0,
    payload      TEXT    NOT NULL DEFAULT 'null',
    leased_until INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX outbox_order ON outbox (mail DESC, id);

-- The answer to a mutation that carried an idempotency key.
CREATE TABLE request (
    key    TEXT PRIMARY KEY,
    action TEXT    NOT NULL DEFAULT '',
    hash   BLOB    NOT NULL DEFAULT x'',
    answer TEXT    NOT NULL DEFAULT '{}',
    at     INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- One row a guessed target (user, remote address): how often and since when.
CREATE TABLE attempt (
    target TEXT PRIMARY KEY,
    count  INTEGER NOT NULL DEFAULT 0,
    since  INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
