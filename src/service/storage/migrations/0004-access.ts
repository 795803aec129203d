/**
 * People are known by their devices' keys instead of a secret, have a role, and can be removed; invites; keys for tokens. Who
 * was known by a secret cannot be recognised by a key: their messages stay under their name, and they come as new people.
 */
export const access = `
  CREATE TABLE users_by_key (
    user TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    availability TEXT NOT NULL,
    role TEXT NOT NULL,
    has_left INTEGER NOT NULL,
    created_ms INTEGER NOT NULL
  ) STRICT;
  INSERT INTO users_by_key SELECT user, name, availability, 'member', 1, created_ms FROM users;
  DROP TABLE users;
  ALTER TABLE users_by_key RENAME TO users;
  DROP TABLE devices;
  CREATE TABLE devices (
    device TEXT PRIMARY KEY,
    user TEXT NOT NULL REFERENCES users (user),
    name TEXT NOT NULL,
    added_ms INTEGER NOT NULL,
    seen_ms INTEGER NOT NULL,
    is_removed INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX devices_by_user ON devices (user);
  CREATE TABLE invites (
    invite TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    role TEXT NOT NULL,
    room TEXT REFERENCES rooms (room),
    created_by TEXT REFERENCES users (user),
    created_ms INTEGER NOT NULL,
    expires_ms INTEGER,
    uses_left INTEGER,
    used INTEGER NOT NULL,
    is_revoked INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE session_keys (
    kid TEXT PRIMARY KEY,
    secret TEXT NOT NULL,
    since_ms INTEGER NOT NULL
  ) STRICT;
`;
