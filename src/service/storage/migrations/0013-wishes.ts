/** What a member wants of a room beside its quiet: that names do not break it, and whose ring breaks "do not disturb". */
export const wishes = `
  ALTER TABLE members ADD COLUMN mutes_names INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE members ADD COLUMN lets_ring INTEGER NOT NULL DEFAULT 0;
`;
