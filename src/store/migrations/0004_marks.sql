-- Marks: what an answer that is kept in memory is compared with.
--
-- Every change of anything that decides gives new random marks: to 'any', and to what it can
-- matter to, one account, user, service or domain, or 'all'. An equal mark means that nothing has
-- changed. Marks are random and do not count, so that a store which was put back to an older
-- state, and then changed as often, does not look like the one that it was. Triggers keep them,
-- so a change by hand counts too. What no check reads (times of use, names, versions) moves none.

CREATE TABLE permission_mark (
    kind TEXT    NOT NULL DEFAULT 'all',
    id   INTEGER NOT NULL DEFAULT 0,
    mark INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
INSERT INTO permission_mark (kind, id, mark) VALUES ('any', 0, random()), ('all', 0, random());

-- A user or an account that is not there is never kept, so making one moves no mark; unless a
-- REPLACE puts it in the place of another, for which SQLite runs no trigger of DELETE.
CREATE TRIGGER mark_user_replaced BEFORE INSERT ON user
    WHEN EXISTS (SELECT 1 FROM user WHERE id = new.id OR canonical = new.canonical)
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('all', 0, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

-- The same when an UPDATE OR REPLACE takes the number or the unique name of another row.
CREATE TRIGGER mark_user_pushed_out BEFORE UPDATE OF id, canonical ON user
    WHEN EXISTS (SELECT 1
                   FROM user
                  WHERE id <> old.id AND (id = new.id OR canonical = new.canonical))
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('all', 0, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_user_changed AFTER UPDATE ON user
    WHEN new.id <> old.id OR new.disabled <> old.disabled
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('user', old.id, random()),
           ('user', new.id, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_user_removed AFTER DELETE ON user
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('user', old.id, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_account_replaced BEFORE INSERT ON account
    WHEN EXISTS (SELECT 1 FROM account WHERE id = new.id)
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('account', new.id, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_account_pushed_out BEFORE UPDATE OF id ON account
    WHEN EXISTS (SELECT 1 FROM account WHERE id <> old.id AND id = new.id)
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('all', 0, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_account_changed AFTER UPDATE ON account
    WHEN new.id <> old.id OR new.status <> old.status
      OR new.owner_user_id <> old.owner_user_id
      OR new.ceiling_builtin <> old.ceiling_builtin OR new.ceiling_extra <> old.ceiling_extra
      OR new.second_factor <> old.second_factor
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('account', old.id, random()),
           ('account', new.id, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_account_removed AFTER DELETE ON account
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('account', old.id, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_membership_replaced BEFORE INSERT ON membership
    WHEN EXISTS (SELECT 1 FROM membership WHERE id = new.id)
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('all', 0, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_membership_pushed_out BEFORE UPDATE OF id, user_id, account_id ON membership
    WHEN EXISTS (SELECT 1
                   FROM membership
                  WHERE id <> old.id
                    AND (id = new.id
                         OR (user_id = new.user_id AND account_id = new.account_id)))
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('all', 0, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_membership_added AFTER INSERT ON membership
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('account', new.account_id, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_membership_changed AFTER UPDATE ON membership
    WHEN new.id <> old.id OR new.user_id <> old.user_id OR new.account_id <> old.account_id
      OR new.status <> old.status
      OR new.not_before <> old.not_before OR new.not_after <> old.not_after
      OR new.own_builtin <> old.own_builtin OR new.own_extra <> old.own_extra
      OR new.allow_from <> old.allow_from
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('account', old.account_id, random()),
           ('account', new.account_id, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_membership_removed AFTER DELETE ON membership
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('account', old.account_id, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_membership_item_added AFTER INSERT ON membership_item BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    SELECT 'any', 0, random()
     UNION ALL
    SELECT 'account', account_id, random() FROM membership WHERE id = new.membership_id
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_membership_item_changed AFTER UPDATE ON membership_item BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    SELECT 'any', 0, random()
     UNION ALL
    SELECT 'account', account_id, random() FROM membership WHERE id = old.membership_id
     UNION ALL
    SELECT 'account', account_id, random() FROM membership WHERE id = new.membership_id
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_membership_item_removed AFTER DELETE ON membership_item BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    SELECT 'any', 0, random()
     UNION ALL
    SELECT 'account', account_id, random() FROM membership WHERE id = old.membership_id
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_membership_department_added AFTER INSERT ON membership_department BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    SELECT 'any', 0, random()
     UNION ALL
    SELECT 'account', account_id, random() FROM membership WHERE id = new.membership_id
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_membership_department_changed AFTER UPDATE ON membership_department BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    SELECT 'any', 0, random()
     UNION ALL
    SELECT 'account', account_id, random() FROM membership WHERE id = old.membership_id
     UNION ALL
    SELECT 'account', account_id, random() FROM membership WHERE id = new.membership_id
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_membership_department_removed AFTER DELETE ON membership_department BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    SELECT 'any', 0, random()
     UNION ALL
    SELECT 'account', account_id, random() FROM membership WHERE id = old.membership_id
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_membership_role_added AFTER INSERT ON membership_role BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    SELECT 'any', 0, random()
     UNION ALL
    SELECT 'account', account_id, random() FROM membership WHERE id = new.membership_id
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_membership_role_changed AFTER UPDATE ON membership_role BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    SELECT 'any', 0, random()
     UNION ALL
    SELECT 'account', account_id, random() FROM membership WHERE id = old.membership_id
     UNION ALL
    SELECT 'account', account_id, random() FROM membership WHERE id = new.membership_id
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_membership_role_removed AFTER DELETE ON membership_role BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    SELECT 'any', 0, random()
     UNION ALL
    SELECT 'account', account_id, random() FROM membership WHERE id = old.membership_id
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_role_replaced BEFORE INSERT ON role
    WHEN EXISTS (SELECT 1
                   FROM role
                  WHERE id = new.id OR (account_id = new.account_id AND name = new.name))
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('all', 0, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_role_pushed_out BEFORE UPDATE OF id, account_id, name ON role
    WHEN EXISTS (SELECT 1
                   FROM role
                  WHERE id <> old.id
                    AND (id = new.id OR (account_id = new.account_id AND name = new.name)))
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('all', 0, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

-- A role of the installation matters to all, one of an account to those who have members with it.
CREATE TRIGGER mark_role_added AFTER INSERT ON role
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    SELECT 'any', 0, random()
     UNION ALL
    SELECT 'all', 0, random() WHERE new.account_id = 0
     UNION ALL
    SELECT 'account', m.account_id, random()
      FROM membership_role mr
      JOIN membership m ON m.id = mr.membership_id
     WHERE mr.role_id = new.id AND new.account_id <> 0
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_role_changed AFTER UPDATE ON role
    WHEN new.id <> old.id OR new.account_id <> old.account_id
      OR new.builtin <> old.builtin OR new.extra <> old.extra
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    SELECT 'any', 0, random()
     UNION ALL
    SELECT 'all', 0, random() WHERE old.account_id = 0
     UNION ALL
    SELECT 'account', m.account_id, random()
      FROM membership_role mr
      JOIN membership m ON m.id = mr.membership_id
     WHERE mr.role_id = old.id AND old.account_id <> 0
     UNION ALL
    SELECT 'all', 0, random() WHERE new.account_id = 0
     UNION ALL
    SELECT 'account', m.account_id, random()
      FROM membership_role mr
      JOIN membership m ON m.id = mr.membership_id
     WHERE mr.role_id = new.id AND new.account_id <> 0
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_role_removed AFTER DELETE ON role
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    SELECT 'any', 0, random()
     UNION ALL
    SELECT 'all', 0, random() WHERE old.account_id = 0
     UNION ALL
    SELECT 'account', m.account_id, random()
      FROM membership_role mr
      JOIN membership m ON m.id = mr.membership_id
     WHERE mr.role_id = old.id AND old.account_id <> 0
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

-- What the panel says about its services and domains.
CREATE TRIGGER mark_item_added AFTER INSERT ON item
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           (new.kind, new.id, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_item_changed AFTER UPDATE ON item
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           (old.kind, old.id, random()),
           (new.kind, new.id, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_item_removed AFTER DELETE ON item
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           (old.kind, old.id, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

-- Settings and registered permissions matter to everybody.
CREATE TRIGGER mark_setting_added AFTER INSERT ON setting
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('all', 0, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_setting_changed AFTER UPDATE ON setting
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('all', 0, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_setting_removed AFTER DELETE ON setting
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('all', 0, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_permission_added AFTER INSERT ON permission
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('all', 0, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_permission_changed AFTER UPDATE ON permission
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('all', 0, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;

CREATE TRIGGER mark_permission_removed AFTER DELETE ON permission
BEGIN
    INSERT INTO permission_mark (kind, id, mark)
    VALUES ('any', 0, random()),
           ('all', 0, random())
        ON CONFLICT (kind, id) DO UPDATE SET mark = excluded.mark;
END;
