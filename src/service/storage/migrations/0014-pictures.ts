/** What people look like: apart from them, so that who asks for everybody does not read it. */
export const pictures = `
  CREATE TABLE pictures (
    user TEXT PRIMARY KEY REFERENCES users (user),
    picture TEXT NOT NULL,
    content BLOB NOT NULL
  ) STRICT;
`;
