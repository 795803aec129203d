/** Files: on their way, waiting for a message, carried by one. The bytes lie beside the database. */
export const files = `
  CREATE TABLE files (
    file TEXT PRIMARY KEY,
    room TEXT NOT NULL REFERENCES rooms (room),
    owner TEXT NOT NULL REFERENCES users (user),
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    thumbnail_width INTEGER,
    thumbnail_height INTEGER,
    -- Of the small picture that came with it.
    thumbnail_sha256 TEXT,
    is_whole INTEGER NOT NULL DEFAULT 0,
    message TEXT,
    touched_ms INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX files_by_owner ON files (owner, room);
  CREATE INDEX files_by_content ON files (sha256);
  CREATE INDEX files_by_thumbnail ON files (thumbnail_sha256) WHERE thumbnail_sha256 IS NOT NULL;
  CREATE INDEX files_by_message ON files (message) WHERE message IS NOT NULL;
`;
