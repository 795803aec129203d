import { englishDesktopEntry } from '../../src/texts/desktop-entry.ts';
import { desktopEntry } from '../../src/texts/german/desktop-entry.ts';

/** The name of Parley's desktop files, without the ending: what Wayland and the portals know the app by. */
export const desktopId = 'app.parley.desktop';

/** What a desktop shows and searches beside the name, in its own language. */
export const desktopWords = {
  GenericName: englishDesktopEntry.genericName,
  'GenericName[de]': desktopEntry.genericName,
  Comment: englishDesktopEntry.comment,
  'Comment[de]': desktopEntry.comment,
  Keywords: englishDesktopEntry.keywords,
  'Keywords[de]': desktopEntry.keywords,
} as const;

interface DesktopFile {
  /** The program and what it is started with. */
  readonly command: readonly string[];
  readonly icon: string;
  /** More lines of the group, such as the types it opens. */
  readonly more?: readonly string[];
}

/**
 * Desktop Entry Specification, "The Exec key": quoted, a percent sign twice, and the string's own backslashes before that. A folder may have a line
 * break in its name, which would begin a line of its own here.
 */
const quoted = (word: string): string =>
  /^%[uU]$/.test(word)
    ? word
    : `"${word
        .replaceAll(/["`$\\]/g, String.raw`\$&`)
        .replaceAll('\\', '\\\\')
        .replaceAll('\n', String.raw`\n`)
        .replaceAll('\r', String.raw`\r`)
        .replaceAll('%', '%%')}"`;

export const desktopFile = ({ command, icon, more = [] }: DesktopFile): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Parley',
    ...Object.entries(desktopWords).map(([key, words]) => `${key}=${words}`),
    `Exec=${command.map(quoted).join(' ')}`,
    `Icon=${icon}`,
    'Terminal=false',
    `StartupWMClass=${desktopId}`,
    ...more,
    '',
  ].join('\n');
