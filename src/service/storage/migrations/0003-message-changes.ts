/** What a message said before, who is mentioned where, and the index of the search. */
export const messageChanges = `
  CREATE TABLE message_edits (
    id INTEGER NOT NULL REFERENCES messages (id),
    at_ms INTEGER NOT NULL,
    text TEXT NOT NULL
  ) STRICT;
  CREATE INDEX message_edits_by_message ON message_edits (id);

  CREATE TABLE mentions (
    user TEXT NOT NULL REFERENCES users (user),
    room TEXT NOT NULL REFERENCES rooms (room),
    seq INTEGER NOT NULL,
    PRIMARY KEY (user, room, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX mentions_by_message ON mentions (room, seq);

  -- Three letters each, so that parts of words are found; without places, which a look at the text replaces. Text and tags are
  -- folded before they come here (search-text.ts), so the index need not know case or accents.
  CREATE VIRTUAL TABLE message_index USING fts5 (
    text, tags, tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0
  );
  -- What is deleted is taken out of the index at once, and not only marked as gone.
  INSERT INTO message_index (message_index, rank) VALUES ('secure-delete', 1);

  -- A number for each room and person that the index can carry as a tag.
  CREATE TABLE search_tags (
    tag INTEGER PRIMARY KEY,
    subject TEXT NOT NULL UNIQUE
  ) STRICT;
`;
