/** Rooms of several people: a name, roles, an archive, and what each member keeps of a room for themselves. */
export const rooms = `
  ALTER TABLE rooms ADD COLUMN kind TEXT NOT NULL DEFAULT 'group';
  ALTER TABLE rooms ADD COLUMN name TEXT;
  ALTER TABLE rooms ADD COLUMN is_archived INTEGER NOT NULL DEFAULT 0;
  UPDATE rooms SET kind = 'direct' WHERE room IN (SELECT room FROM direct_rooms);
  ALTER TABLE members ADD COLUMN role TEXT NOT NULL DEFAULT 'member';
  ALTER TABLE members ADD COLUMN muted_until_ms INTEGER;
  ALTER TABLE members ADD COLUMN is_pinned INTEGER NOT NULL DEFAULT 0;
`;
