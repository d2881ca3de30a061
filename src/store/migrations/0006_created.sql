-- Since when somebody belongs to an account or stands in its book; 0 in rows that are older than this.
-- A new address of a user that is still to be proved; '' where the link proves the present one.

ALTER TABLE membership ADD COLUMN created INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contact ADD COLUMN created INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mailbox_link ADD COLUMN new_email TEXT NOT NULL DEFAULT '';
