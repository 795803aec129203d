const english = `Your data from Parley.

parley-export.json   who you are on this service, your devices, and the rooms you are in
rooms/               one file a room, one message a line, as its members see them
people.json          the names that belong to the ids in there
files/               what you sent; files of others are only named in the messages that carry them
thumbnails/          the small pictures of your pictures

The format is described in docs/export-format.md of Parley. "Import" in the settings reads this archive.
`;

const german = `Deine Daten aus Parley.

parley-export.json   wer du bei diesem Dienst bist, deine Geräte und die Räume, in denen du bist
rooms/               eine Datei je Raum, eine Nachricht je Zeile, wie seine Mitglieder sie sehen
people.json          die Namen, die zu den Kennungen darin gehören
files/               was du gesendet hast; Dateien von anderen stehen nur mit Namen in ihren Nachrichten
thumbnails/          die kleinen Bilder deiner Bilder

Das Format beschreibt docs/export-format.md von Parley (englisch). „Importieren“ in den Einstellungen liest dieses Archiv.
`;

/** What lies in an export for whoever opens it; `languages` as `Accept-Language` has them, of which the first counts. */
export const readmeIn = (languages: string): string => (/^de\b/i.test(languages.trim()) ? german : english);
