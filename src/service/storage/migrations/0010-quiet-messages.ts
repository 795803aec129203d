/** Messages that need not be read, by nobody or by this one person: fewer than the others, so what is unread is counted by them. */
export const quietMessages = `
  CREATE TABLE quiet_messages (
    room TEXT NOT NULL REFERENCES rooms (room),
    seq INTEGER NOT NULL,
    user TEXT,
    PRIMARY KEY (room, seq)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO quiet_messages (room, seq, user)
    SELECT room, seq, CASE WHEN kind = 'call' AND json_extract(details, '$.missed') THEN sender END FROM messages
    WHERE kind <> 'text' OR deleted_ms IS NOT NULL;
`;
