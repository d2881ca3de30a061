-- What the panel needs beside the legacy dump's tables. Safe to run again; legacy tables are never altered.
SET NAMES utf8mb4;

CREATE TABLE IF NOT EXISTS tblquotes (
  id            INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  userid        INT NOT NULL,
  subject       VARCHAR(255) NOT NULL DEFAULT '',
  proposal      TEXT NOT NULL,
  stage         VARCHAR(20) NOT NULL DEFAULT 'Delivered',
  total         DECIMAL(10,2) NOT NULL DEFAULT 0,
  datecreated   DATE NOT NULL,
  validuntil    DATE NOT NULL,
  dateaccepted  DATETIME DEFAULT NULL,
  KEY userid (userid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS tblemails (
  id       INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  userid   INT NOT NULL,
  subject  VARCHAR(255) NOT NULL DEFAULT '',
  message  MEDIUMTEXT NOT NULL,
  date     DATETIME NOT NULL,
  `to`     TEXT NOT NULL,
  cc       TEXT NOT NULL,
  bcc      TEXT NOT NULL,
  KEY userid (userid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS tblemailtemplates (
  id       INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  type     VARCHAR(20) NOT NULL,
  name     VARCHAR(128) NOT NULL,
  subject  VARCHAR(255) NOT NULL,
  message  TEXT NOT NULL,
  UNIQUE KEY name (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS tblorders (
  id             INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ordernum       VARCHAR(32) NOT NULL,
  userid         INT NOT NULL,
  contactid      INT NOT NULL DEFAULT 0,
  date           DATETIME NOT NULL,
  packageid      INT NOT NULL DEFAULT 0,
  serviceid      INT NOT NULL DEFAULT 0,
  domain         VARCHAR(255) NOT NULL DEFAULT '',
  amount         DECIMAL(10,2) NOT NULL DEFAULT 0,
  paymentmethod  VARCHAR(64) NOT NULL DEFAULT '',
  status         VARCHAR(20) NOT NULL DEFAULT 'Pending',
  notes          TEXT NOT NULL,
  KEY userid (userid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS tblticketreplies (
  id         INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  tid        INT NOT NULL,
  userid     INT NOT NULL DEFAULT 0,
  contactid  INT NOT NULL DEFAULT 0,
  name       TEXT NOT NULL,
  email      TEXT NOT NULL,
  date       DATETIME NOT NULL,
  message    MEDIUMTEXT NOT NULL,
  admin      VARCHAR(255) NOT NULL DEFAULT '',
  KEY tid (tid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS tblcancelrequests (
  id      INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  date    DATETIME NOT NULL,
  relid   INT NOT NULL,
  reason  TEXT NOT NULL,
  type    VARCHAR(32) NOT NULL,
  KEY relid (relid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS tblaffiliates (
  id        INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  date      DATE NOT NULL,
  clientid  INT NOT NULL,
  visitors  INT NOT NULL DEFAULT 0,
  balance   DECIMAL(10,2) NOT NULL DEFAULT 0,
  withdrawn DECIMAL(10,2) NOT NULL DEFAULT 0,
  UNIQUE KEY clientid (clientid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS tbladmins (
  id          INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  roleid      INT NOT NULL DEFAULT 1,
  username    VARCHAR(128) NOT NULL,
  password    VARCHAR(255) NOT NULL,
  firstname   TEXT NOT NULL,
  lastname    TEXT NOT NULL,
  email       TEXT NOT NULL,
  language    VARCHAR(32) NOT NULL DEFAULT 'english',
  disabled    TINYINT(1) NOT NULL DEFAULT 0,
  created_at  TIMESTAMP NULL DEFAULT NULL,
  lastlogin   DATETIME DEFAULT NULL,
  UNIQUE KEY username (username)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS tbladdonmodules (
  id       INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  module   VARCHAR(64) NOT NULL,
  setting  VARCHAR(64) NOT NULL,
  value    TEXT NOT NULL,
  UNIQUE KEY module_setting (module, setting)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS tblactivitylog (
  id           INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  date         DATETIME NOT NULL,
  description  TEXT NOT NULL,
  user         TEXT NOT NULL,
  userid       INT NOT NULL DEFAULT 0,
  ipaddr       VARCHAR(64) NOT NULL DEFAULT '',
  KEY userid (userid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Single sign-on: only the hash of a token is kept.
CREATE TABLE IF NOT EXISTS panel_sso_tokens (
  token_hash    CHAR(64) NOT NULL PRIMARY KEY,
  clientid      INT NOT NULL,
  path          VARCHAR(1024) NOT NULL,
  expires_at    INT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- API credentials of staff: only the hash of a secret is kept.
CREATE TABLE IF NOT EXISTS panel_api_credentials (
  identifier   VARCHAR(64) NOT NULL PRIMARY KEY,
  secret_hash  CHAR(64) NOT NULL,
  adminid      INT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Stands in for the servers and registrars behind the panel: what was last set there.
CREATE TABLE IF NOT EXISTS panel_service_passwords (
  serviceid      INT NOT NULL PRIMARY KEY,
  password_hash  VARCHAR(255) NOT NULL,
  changed_at     DATETIME NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS panel_second_factors (
  clientid    INT NOT NULL PRIMARY KEY,
  module      VARCHAR(64) NOT NULL,
  code        VARCHAR(64) NOT NULL,
  backupcode  VARCHAR(64) NOT NULL DEFAULT ''
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS panel_domain_nameservers (
  domainid  INT NOT NULL,
  position  TINYINT NOT NULL,
  host      VARCHAR(255) NOT NULL,
  PRIMARY KEY (domainid, position)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Password: admin-demo
INSERT IGNORE INTO tbladmins (id, username, password, firstname, lastname, email, created_at)
VALUES (1, 'admin', '$2y$08$ZmKQrXPuk9L3S4uymnQKoO8LiXamoZzN7.jPsZK6ntegHvgT6aneq', 'Demo', 'Admin', 'admin@panel.example', NOW());

INSERT IGNORE INTO tblemailtemplates (type, name, subject, message) VALUES
('general', 'Client Signup Email', 'Welcome to {$company_name}', 'Dear {$client_name},\n\nyour account is ready: {$system_url}\n'),
('product', 'New Product Information', 'Your service {$service_domain}', 'Dear {$client_name},\n\n{$service_product} for {$service_domain} is ready.\n'),
('domain', 'Upcoming Domain Renewal Notice', '{$domain_name} expires soon', 'Dear {$client_name},\n\n{$domain_name} expires on {$domain_expiry}.\n'),
('invoice', 'Invoice Created', 'Invoice {$invoice_num}', 'Dear {$client_name},\n\ninvoice {$invoice_num} of {$invoice_total} is due on {$invoice_date_due}.\n'),
('invoice', 'Invoice Payment Confirmation', 'Invoice {$invoice_num} is paid', 'Dear {$client_name},\n\nthank you: invoice {$invoice_num} of {$invoice_total} is paid.\n'),
('support', 'Support Ticket Opened', '[Ticket ID: {$ticket_id}] {$ticket_subject}', 'Dear {$client_name},\n\nwe have received your ticket:\n\n{$ticket_message}\n'),
('support', 'Support Ticket Reply', '[Ticket ID: {$ticket_id}] {$ticket_subject}', 'Dear {$client_name},\n\nthere is a reply to your ticket:\n\n{$ticket_message}\n'),
('affiliate', 'Affiliate Monthly Referrals Report', 'Your referrals', 'Dear {$client_name},\n\nhere is the monthly report of your referrals.\n');

-- Something to look at on the pages that the dump has no rows for.
INSERT INTO tblquotes (userid, subject, proposal, stage, total, datecreated, validuntil)
SELECT id, CONCAT('Migration of your sites, offer ', id), 'We move your sites over a weekend, with a test on Friday.',
       'Delivered', 120 + id, CURRENT_DATE, CURRENT_DATE + INTERVAL 30 DAY
  FROM tblclients
 WHERE id <= 40 AND NOT EXISTS (SELECT 1 FROM tblquotes);

INSERT INTO tblemails (userid, subject, message, date, `to`, cc, bcc)
SELECT id, 'Welcome', 'Your account is ready.', NOW(), email, '', ''
  FROM tblclients
 WHERE id <= 40 AND NOT EXISTS (SELECT 1 FROM tblemails);

INSERT INTO tblaffiliates (date, clientid, visitors, balance)
SELECT CURRENT_DATE, id, 12, 35.50
  FROM tblclients
 WHERE id IN (1, 2) AND NOT EXISTS (SELECT 1 FROM tblaffiliates);
