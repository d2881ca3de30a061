-- Offers of ownership, mail switches of members, departments of contacts, staff who act as
-- somebody.

-- token_hash: empty while no mail was handed out.
CREATE TABLE owner_offer (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id   INTEGER NOT NULL REFERENCES account (id),
    from_user    INTEGER NOT NULL REFERENCES user (id),
    to_user      INTEGER NOT NULL REFERENCES user (id),
    former_stays INTEGER NOT NULL DEFAULT 1,
    sent_at      INTEGER NOT NULL DEFAULT 0,
    state        TEXT    NOT NULL DEFAULT 'Sent',
    token_hash   BLOB    NOT NULL DEFAULT x''
) STRICT;
CREATE INDEX owner_offer_account ON owner_offer (account_id, id);
CREATE INDEX owner_offer_due ON owner_offer (sent_at) WHERE state = 'Sent';
CREATE UNIQUE INDEX owner_offer_open ON owner_offer (account_id) WHERE state = 'Sent';
CREATE UNIQUE INDEX owner_offer_token ON owner_offer (token_hash) WHERE token_hash <> x'';

-- The mail categories that a member gets. No row: none.
CREATE TABLE member_mail (
    membership_id INTEGER NOT NULL PRIMARY KEY REFERENCES membership (id) ON DELETE CASCADE,
    account_id    INTEGER NOT NULL REFERENCES account (id),
    mail          TEXT    NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX member_mail_account ON member_mail (account_id);

-- The ticket departments whose mail a contact gets, between commas.
ALTER TABLE contact ADD COLUMN departments TEXT NOT NULL DEFAULT '';
CREATE INDEX contact_user ON contact (user_id) WHERE user_id <> 0;

-- Name of the staff member who acts as the session's user; empty: nobody does.
ALTER TABLE session ADD COLUMN acting TEXT NOT NULL DEFAULT '';

-- Whether any bcrypt hash is left is asked at every log-in.
CREATE INDEX credential_bcrypt ON credential (hash) WHERE hash >= '$2' AND hash < '$3';
