import type { Observable, Subject } from '../src/base/observable.ts';
import type { AppInfo, AppStatus } from '../src/bridge/contract.ts';
import { serviceLabel } from '../src/bridge/service-address.ts';
import type { RoomId } from '../src/protocol/ids.ts';
import type { Links } from './deep-links/deep-links.ts';
import type { ServiceFinder } from './discovery/service-finder.ts';
import type { HostService } from './hosting/host-service.ts';
import type { Identity } from './identity/identity.ts';
import type { Handlers } from './ipc/invoke.ts';
import type { Ringing } from './ringing/ringing.ts';
import type { CaptureMeans } from './screen-capture/capture-means.ts';
import type { Saving } from './saving/saving.ts';
import type { Sources } from './screen-capture/sources.ts';
import type { SettingsKeeper } from './settings/settings.ts';

export interface HandlerDeps {
  readonly info: AppInfo;
  readonly settings: SettingsKeeper;
  readonly identity: Identity;
  readonly hosting: HostService;
  readonly finder: ServiceFinder;
  readonly idle: Observable<boolean>;
  readonly links: Pick<Links, 'opened' | 'done'>;
  readonly status: Subject<AppStatus>;
  readonly ringing: Ringing;
  readonly notifyMessage: (message: { room: RoomId; title: string; body: string }) => void;
  readonly capture: {
    readonly means: CaptureMeans;
    readonly sources: Sources;
    choose(choice: { id: string; audio: boolean }): void;
  };
  readonly saving: Saving;
  readonly showWindow: () => void;
}

/** What each route of the bridge does. Checks came before (`main/ipc`). */
export const createHandlers = (deps: HandlerDeps): Handlers => {
  const { info, settings, identity, hosting, status, ringing, notifyMessage, capture, saving, showWindow } =
    deps;
  const own = () => identity.at(serviceLabel(settings.getState().profile?.service));
  return {
    'app.info': () => info,
    'settings.get': () => settings.getState(),
    'settings.set': (patch) => settings.change(patch),
    'identity.key': () => ({ key: own().key }),
    'identity.sign': (challenge) => ({ signature: own().sign(challenge) }),
    'identity.forget'() {
      identity.renew(serviceLabel(settings.getState().profile?.service));
      settings.change({ profile: null, admission: null });
    },
    'save.begin': ({ name }) => saving.begin(name),
    'save.write': ({ save, bytes }) => saving.write(save, bytes),
    'save.finish': ({ save }) => saving.finish(save),
    'save.cancel': ({ save }) => saving.cancel(save),
    'save.show': ({ save }) => saving.show(save),
    'hosting.get': () => hosting.state.getState(),
    'hosting.retry': () => hosting.retry(),
    'discovery.watch': ({ on }) => (on ? deps.finder.start() : deps.finder.stop()),
    'idle.get': () => deps.idle.getState(),
    'link.get': () => deps.links.opened.getState(),
    'link.done': () => deps.links.done(),
    'status.report': (reported) => status.set(reported),
    'ring.start': (call) => ringing.handle({ type: 'start', call }),
    'ring.stop': (stop) => ringing.handle({ type: 'stop', ...stop }),
    'ring.current': () => ringing.current.getState(),
    'ring.answer': (answer) => ringing.handle({ type: 'answer', ...answer }),
    'notify.message': notifyMessage,
    'capture.means': () => capture.means,
    'capture.list': ({ kind }) => capture.sources.list(kind),
    'capture.thumbnails': ({ kind, ids }) => capture.sources.thumbnails(kind, ids),
    'capture.choose': (choice) => capture.choose(choice),
    'window.show': showWindow,
  };
};
