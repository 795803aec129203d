/**
 * When a choice was made, so that the later one of two devices counts; and how far others may know that somebody has read: who
 * is invisible reads without being seen.
 */
export const choices = `
  ALTER TABLE users ADD COLUMN chosen_ms INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE members ADD COLUMN shown_seq INTEGER NOT NULL DEFAULT 0;
  UPDATE members SET shown_seq = read_seq;
`;
