import { writeFile } from 'node:fs/promises';
import { homedir, hostname, release, type as systemName, userInfo } from 'node:os';
import path from 'node:path';
import { app, dialog, shell } from 'electron';
import { createDiagnostics, type Diagnostics } from '../diagnostics/diagnostics.ts';
import { olderLog } from '../logging/file-sink.ts';
import { readIfThere } from '../settings/file-system.ts';
import type { Foundation } from './foundation.ts';

const desktopOf = ({
  XDG_SESSION_TYPE: kind,
  XDG_CURRENT_DESKTOP: whose,
}: NodeJS.ProcessEnv): string | null => [kind, whose].filter(Boolean).join(', ') || null;

/** A system may know no account for who runs this. */
const accountName = (): string[] => {
  try {
    return [userInfo().username];
  } catch {
    return [];
  }
};

export function openDiagnostics({ clock, paths, settings, log }: Foundation): Diagnostics {
  const { electron, chrome, node } = process.versions;
  return createDiagnostics({
    version: app.getVersion(),
    facts: {
      ...{ electron, chromium: chrome, node },
      system: `${systemName()} ${release()} (${process.arch})`,
      sandbox: app.commandLine.hasSwitch('no-sandbox') ? 'off' : 'on',
      desktop: desktopOf(process.env),
      folder: paths.user,
      logs: path.dirname(paths.log),
    },
    homeFolder: homedir(),
    ownNames: () => [
      ...settings.getState().profiles.flatMap(({ title, profile }) => [title ?? '', profile?.name ?? '']),
      hostname(),
      ...accountName(),
    ],
    ask: async (name) => {
      const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: name });
      return canceled ? undefined : filePath;
    },
    read: (file) => readIfThere(file) ?? '',
    logFiles: [olderLog(paths.log), paths.log],
    write: (file, text) => writeFile(file, text),
    showLogs: () => shell.showItemInFolder(paths.log),
    clock,
    log,
  });
}
