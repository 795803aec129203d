/** A choice that ends by itself: do not disturb until three o'clock. */
export const presence = `
  ALTER TABLE users ADD COLUMN until_ms INTEGER;
`;
