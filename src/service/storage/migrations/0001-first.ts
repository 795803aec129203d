/** People, rooms of two, messages, calls. */
export const first = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  
  CREATE TABLE users (
    user TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    availability TEXT NOT NULL,
    created_ms INTEGER NOT NULL
  ) STRICT;
  
  CREATE TABLE devices (
    device TEXT PRIMARY KEY,
    user TEXT NOT NULL REFERENCES users (user)
  ) STRICT;
  
  CREATE TABLE rooms (
    room TEXT PRIMARY KEY,
    last_seq INTEGER NOT NULL DEFAULT 0,
    created_ms INTEGER NOT NULL
  ) STRICT;
  
  CREATE TABLE members (
    room TEXT NOT NULL REFERENCES rooms (room),
    user TEXT NOT NULL REFERENCES users (user),
    read_seq INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (room, user)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX members_by_user ON members (user);
  
  -- One room for each pair: the smaller id first.
  CREATE TABLE direct_rooms (
    low TEXT NOT NULL,
    high TEXT NOT NULL,
    room TEXT NOT NULL UNIQUE REFERENCES rooms (room),
    PRIMARY KEY (low, high)
  ) STRICT, WITHOUT ROWID;
  
  CREATE TABLE messages (
    room TEXT NOT NULL REFERENCES rooms (room),
    seq INTEGER NOT NULL,
    message TEXT NOT NULL UNIQUE,
    sender TEXT NOT NULL REFERENCES users (user),
    at_ms INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (room, seq)
  ) STRICT;
  
  CREATE TABLE calls (
    call TEXT PRIMARY KEY,
    room TEXT NOT NULL REFERENCES rooms (room),
    phase TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX open_calls ON calls (phase) WHERE phase <> 'ended';
`;
