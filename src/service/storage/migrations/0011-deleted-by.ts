/** Who deleted somebody else's message; empty where its sender did. */
export const deletedBy = `
  ALTER TABLE messages ADD COLUMN deleted_by TEXT;
`;
