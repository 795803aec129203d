/** What a sound or a film says of itself before it is fetched, as JSON: a few numbers that nobody looks for. */
export const clips = `
  ALTER TABLE files ADD COLUMN clip TEXT;
`;
