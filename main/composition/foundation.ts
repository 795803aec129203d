import { mkdirSync, renameSync } from 'node:fs';
import { app, safeStorage } from 'electron';
import Store from 'electron-store';
import { type Clock, createSystemClock } from '../../src/base/clock.ts';
import { createLog, type Log } from '../../src/base/log.ts';
import type { Observable } from '../../src/base/observable.ts';
import { fetchGerman } from '../../src/texts/fetch-german.ts';
import { followLanguage } from '../../src/texts/follow-language.ts';
import type { Language } from '../../src/texts/language.ts';
import { type Identity, loadIdentity } from '../identity/identity.ts';
import { createFileSink } from '../logging/file-sink.ts';
import { createPaths, type Paths } from '../paths.ts';
import { readIfThere, writePrivately } from '../settings/file-system.ts';
import { policyFile, readPolicy, type ReadPolicy } from '../settings/policy-file.ts';
import type { StoredSettings } from '../settings/settings-file.ts';
import { createSettings, type SettingsKeeper } from '../settings/settings.ts';

/** What everything else stands on: time, places, log, and what is kept from one start to the next. */
export interface Foundation {
  readonly clock: Clock;
  readonly paths: Paths;
  readonly log: Log;
  readonly policy: ReadPolicy;
  readonly settings: SettingsKeeper;
  readonly identity: Identity;
  readonly language: Observable<Language>;
}

function createAppLog(file: string): Log {
  const writeToFile = createFileSink(file);
  return createLog((line) => {
    process.stderr.write(`${line}\n`);
    writeToFile(line);
  });
}

export function layFoundation(): Foundation {
  const clock = createSystemClock(globalThis);
  const paths = createPaths(app.getAppPath(), app.getPath('userData'));
  mkdirSync(paths.user, { recursive: true });
  const log = createAppLog(paths.log);
  log.info('starting', { version: app.getVersion(), platform: process.platform });
  process.on('uncaughtExceptionMonitor', (error) => log.error('bug', { error: error.name }));

  const kept = {
    folder: paths.user,
    files: { read: readIfThere, rename: renameSync, writePrivately },
    now: () => clock.now(),
    log,
  };
  // An invite that is not used yet lies in it.
  const openStore = () => new Store<StoredSettings>({ name: 'settings', configFileMode: 0o600 });
  const policy = readPolicy(() => readIfThere(policyFile(process.platform, process.env)), log);
  const settings = createSettings({ ...kept, openStore, policy: policy.policy });
  const identity = loadIdentity({ ...kept, keyring: safeStorage });
  const system = { wished: [app.getLocale()], form: app.getSystemLocale() };
  const { spoken: language } = followLanguage(settings, system, fetchGerman);
  return { clock, paths, log, policy, settings, identity, language };
}
