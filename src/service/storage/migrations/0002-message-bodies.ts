/** Messages with bodies of several kinds that can change: each change takes the room's next number. */
export const messageBodies = `
  ALTER TABLE rooms ADD COLUMN last_change INTEGER NOT NULL DEFAULT 0;
  UPDATE rooms SET last_change = last_seq;

  -- A key of its own, because a hidden one is not kept by VACUUM, and the search refers to it.
  CREATE TABLE new_messages (
    id INTEGER PRIMARY KEY,
    room TEXT NOT NULL REFERENCES rooms (room),
    seq INTEGER NOT NULL,
    change INTEGER NOT NULL,
    message TEXT NOT NULL UNIQUE,
    sender TEXT NOT NULL REFERENCES users (user),
    at_ms INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    -- What the body says beside its text, as JSON.
    details TEXT NOT NULL,
    edited_ms INTEGER,
    deleted_ms INTEGER,
    pinned_ms INTEGER,
    UNIQUE (room, seq)
  ) STRICT;
  INSERT INTO new_messages (room, seq, change, message, sender, at_ms, kind, text, details)
    SELECT room, seq, seq, message, sender, at_ms, 'text', text, '{"mentions":[],"replyTo":null,"files":[]}'
    FROM messages ORDER BY at_ms, room, seq;
  DROP TABLE messages;
  ALTER TABLE new_messages RENAME TO messages;
  CREATE UNIQUE INDEX messages_by_change ON messages (room, change);
  CREATE INDEX messages_pinned ON messages (room, pinned_ms) WHERE pinned_ms IS NOT NULL;

  CREATE TABLE reactions (
    id INTEGER NOT NULL REFERENCES messages (id),
    emoji TEXT NOT NULL,
    user TEXT NOT NULL REFERENCES users (user),
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (id, emoji, user)
  ) STRICT, WITHOUT ROWID;
`;
