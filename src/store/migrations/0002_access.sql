-- Roles, second factors, and the indexes that pages of members and accounts are read from.

-- ready_made: the word of one of the four roles that every installation begins with, or ''.
ALTER TABLE role ADD COLUMN ready_made TEXT NOT NULL DEFAULT '';
INSERT INTO role (account_id, name, builtin, extra, ready_made) VALUES
    (0, 'Accountant', 260096, 0, 'accountant'),
    (0, 'Developer', 20448824, 0, 'developer'),
    (0, 'Support', 12059144, 0, 'support'),
    (0, 'Read-only', 8989192, 0, 'read_only');
CREATE INDEX membership_role_role ON membership_role (role_id, membership_id);

-- second_factor 1: the panel said at the log-in that the person had shown one.
ALTER TABLE session ADD COLUMN second_factor INTEGER NOT NULL DEFAULT 0;

-- Who may do it: decided for a page of an account's members from the index alone.
DROP INDEX membership_account;
CREATE INDEX membership_account ON membership
       (account_id, user_id, status, not_before, not_after, own_builtin, own_extra);

-- A user's accounts, last used first: two sorted lists that are merged.
DROP INDEX account_owner;
CREATE INDEX account_owner ON account (owner_user_id, owner_last_used DESC);
CREATE INDEX membership_user ON membership (user_id, last_used DESC, account_id);
