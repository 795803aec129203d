/** People who had themselves deleted, what is still to be done for them, and rooms that were brought along from elsewhere. */
export const ownData = `
  ALTER TABLE users ADD COLUMN is_deleted INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE rooms ADD COLUMN imported_from TEXT;
  CREATE TABLE erasures (
    subject TEXT PRIMARY KEY,
    -- Of a person, or of a room that nobody is in any more.
    kind TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
