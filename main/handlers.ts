import type { Observable } from '../src/base/observable.ts';
import type { AppInfo, RouteInput } from '../src/bridge/contract.ts';
import type { Memory } from '../src/bridge/memory.ts';
import type { Power } from '../src/bridge/power.ts';
import { serviceLabel } from '../src/bridge/service-address.ts';
import type { ProfileId } from '../src/bridge/profile-id.ts';
import type { Links } from './deep-links/deep-links.ts';
import type { Diagnostics } from './diagnostics/diagnostics.ts';
import type { ServiceFinder } from './discovery/service-finder.ts';
import type { HostService } from './hosting/host-service.ts';
import type { Card } from './keys/card.ts';
import type { KeyGrips } from './keys/global-keys.ts';
import type { Identity } from './identity/identity.ts';
import type { Handlers } from './ipc/invoke.ts';
import type { Profiles } from './profiles/profiles.ts';
import type { Statuses } from './profiles/statuses.ts';
import type { Recordings } from './recording/recordings.ts';
import type { Ringing } from './ringing/ringing.ts';
import type { CaptureMeans } from './screen-capture/capture-means.ts';
import type { Saving } from './saving/saving.ts';
import type { Sending } from './sending/sending.ts';
import type { ScreenAccess } from './screen-capture/screen-access.ts';
import type { Sources } from './screen-capture/sources.ts';
import type { createDeviceSettings } from './security/device-settings.ts';
import type { LoginStarter } from './startup/login-start.ts';
import type { Updates } from './updates/updates.ts';
import type { SettingsKeeper } from './settings/settings.ts';
import type { MainWindows } from './windows/main-windows.ts';
import type { RingingWindow } from './windows/ringing-window.ts';

export interface HandlerDeps {
  readonly info: AppInfo;
  readonly settings: SettingsKeeper;
  readonly identity: Identity;
  readonly hosting: HostService;
  readonly finder: ServiceFinder;
  readonly idle: Observable<boolean>;
  readonly power: Observable<Power>;
  readonly memory: () => Memory;
  readonly links: Pick<Links, 'openedIn' | 'done'>;
  readonly statuses: Pick<Statuses, 'report'>;
  readonly profiles: Profiles;
  readonly keys: Pick<KeyGrips, 'state' | 'tryOut' | 'ofRing'>;
  readonly card: Pick<Card, 'drawn'>;
  readonly ringing: Ringing;
  readonly notifyFiles: (about: RouteInput<'notify.files'>, profile: ProfileId) => void;
  readonly notifyMessage: (message: RouteInput<'notify.message'>, profile: ProfileId) => void;
  readonly popup: Pick<RingingWindow, 'unfold'>;
  readonly testNotification: () => void;
  readonly capture: {
    readonly means: CaptureMeans;
    readonly sources: Sources;
    choose(choice: { id: string; audio: boolean }): void;
  };
  readonly screenAccess: ScreenAccess;
  readonly openDeviceSettings: ReturnType<typeof createDeviceSettings>;
  readonly saving: Saving;
  readonly sending: Sending;
  readonly recordings: Omit<
    Recordings,
    'kept' | 'fileOf' | 'stop' | 'stopAll' | 'placeFor' | 'mayTake' | 'came'
  >;
  readonly diagnostics: Diagnostics;
  readonly loginStart: LoginStarter;
  readonly updates: Pick<Updates, 'opened' | 'look' | 'restart'>;
  readonly window: Pick<MainWindows, 'show' | 'isShown'>;
}

/** What each route of the bridge does. Checks came before (`main/ipc`). */
export const createHandlers = (deps: HandlerDeps): Handlers => {
  const {
    info,
    settings,
    identity,
    hosting,
    statuses,
    profiles,
    ringing,
    capture,
    saving,
    sending,
    recordings,
    window,
  } = deps;
  const labelIn = (profile: ProfileId): string => serviceLabel(settings.of(profile).profile?.service);
  return {
    'app.info': () => info,
    'settings.get': (_, profile) => settings.of(profile),
    'settings.set': (patch, profile) => settings.change(profile, patch),
    'identity.key': (_, profile) => ({ key: identity.at(labelIn(profile)).key }),
    'identity.sign': (challenge, profile) => ({ signature: identity.at(labelIn(profile)).sign(challenge) }),
    'identity.forget'(_, profile) {
      void saving.forget(profile);
      sending.forgetAll(profile);
      identity.renew(labelIn(profile));
      settings.change(profile, { profile: null, admission: null });
    },
    'send.pick': ({ what }, profile) => sending.pick(what, profile),
    'send.again': ({ sources }, profile) => sending.again(sources, profile),
    'send.read': ({ source, from, to }, profile) => sending.read(source, from, to, profile),
    'send.forget': ({ sources }, profile) => sending.forget(sources, profile),
    'save.begin': (wish, profile) => saving.begin(wish, profile),
    'save.again': ({ save }, profile) => saving.again(save, profile),
    'save.write': ({ save, bytes, ...place }) => saving.write(save, bytes, place),
    'save.sync': ({ save }) => saving.sync(save),
    'save.sha256': ({ save }) => saving.sha256(save),
    'save.finish': ({ save }) => saving.finish(save),
    'save.cancel': ({ save }) => saving.cancel(save),
    'save.show': ({ save }) => saving.show(save),
    'recordings.get': (_, profile) => recordings.opened(profile),
    'recordings.begin': (wish, profile) => recordings.begin(wish, profile),
    'recordings.add-file': (file, profile) => recordings.addFile(file, profile),
    'recordings.write': (piece, profile) => recordings.write(piece, profile),
    'recordings.add-chapter': (chapter, profile) => recordings.addChapter(chapter, profile),
    'recordings.await': (awaited, profile) => recordings.await(awaited, profile),
    'recordings.await-none': ({ recording }) => recordings.awaitNone(recording),
    'recordings.times': ({ recording, times }, profile) => recordings.tellTimes(recording, times, profile),
    'recordings.offered': ({ recording }, profile) => recordings.offered(recording, profile),
    'recordings.sources': async ({ recording }, profile) => {
      const films = recordings.ownFilms(recording, profile);
      const given = await sending.give(
        films.map(({ path }) => path),
        profile,
      );
      return films.flatMap(({ name, beganMs, durationMs }, at) => {
        const facts = given[at];
        return facts ? [{ ...facts, name, beganMs, durationMs }] : [];
      });
    },
    'recordings.finish': ({ recording }, profile) => recordings.finish(recording, profile),
    'recordings.drop': ({ recording }, profile) => recordings.drop(recording, profile),
    'recordings.show': ({ recording }) => recordings.show(recording),
    'recordings.remove': ({ recording }) => recordings.remove(recording),
    'hosting.get': () => hosting.state.getState(),
    'hosting.retry': () => hosting.retry(),
    'discovery.watch': ({ on }) => (on ? deps.finder.start() : deps.finder.stop()),
    'idle.get': () => deps.idle.getState(),
    'power.get': () => deps.power.getState(),
    'memory.get': deps.memory,
    'login-start.get': () => deps.loginStart.get(),
    'login-start.set': ({ on }) => deps.loginStart.set(on),
    'diagnostics.get': () => deps.diagnostics.facts,
    'diagnostics.show-logs': () => deps.diagnostics.showLogs(),
    'diagnostics.save': (wish) => deps.diagnostics.save(wish),
    'updates.get': () => deps.updates.opened(),
    'updates.look': () => deps.updates.look(),
    'updates.restart': () => deps.updates.restart(),
    'link.get': (_, profile) => deps.links.openedIn(profile),
    'link.done': () => deps.links.done(),
    'profiles.get': (_, profile) => profiles.stateFor(profile),
    'profiles.show': ({ profile }) => window.show(profile),
    'profiles.add': (service) => profiles.add(service),
    'profiles.remove'(_, profile) {
      void saving.forget(profile);
      sending.forgetAll(profile);
      settings.remove(profile);
    },
    'status.report': (reported, profile) => statuses.report(profile, reported),
    'keys.get': () => deps.keys.state.getState(),
    'keys.try': ({ on }) => deps.keys.tryOut(on),
    'glance.current': () => deps.card.drawn(),
    'ring.start': (call, profile) => ringing.start({ ...call, profile }),
    'ring.picture': (known, profile) => ringing.handle({ type: 'picture', ...known, profile }),
    'ring.stop': (stop, profile) => ringing.handle({ type: 'stop', ...stop, profile }),
    'ring.current': () => ringing.current.getState(),
    'ring.answer': ({ call, answer }) => ringing.answerCurrent(answer, call),
    'ring.page': (_, profile) => ({
      theme: settings.of(profile).theme,
      language: settings.of(profile).language,
      keys: deps.keys.ofRing(),
      system: info.platform,
      guarded: ringing.isGuarded(),
    }),
    'ring.unfold': ({ unfolded }) => deps.popup.unfold(unfolded),
    'notify.test': deps.testNotification,
    'notify.message': deps.notifyMessage,
    'notify.files': deps.notifyFiles,
    'capture.means': () => capture.means,
    'capture.list': ({ kind }) => capture.sources.list(kind),
    'capture.thumbnails': ({ kind, ids }) => capture.sources.thumbnails(kind, ids),
    'capture.choose': (choice) => capture.choose(choice),
    'window.shown': (_, profile) => window.isShown(profile),
    'capture.fits': ({ id, ...size }) => capture.sources.fits(id, size),
    'screen-access.open-settings': () => deps.screenAccess.openSettings(),
    'screen-access.restart': () => deps.screenAccess.restart(),
    'device-access.open-settings': ({ kind }) => deps.openDeviceSettings(kind),
    'window.show': (_, profile) => window.show(profile),
  };
};
