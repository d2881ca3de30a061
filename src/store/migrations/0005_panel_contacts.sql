-- A contact is found by the panel's number.
CREATE INDEX contact_panel ON contact (account_id, panel_id) WHERE panel_id <> 0;
