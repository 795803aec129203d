import * as v from 'valibot';
import { deviceKey, secret, signature } from '../protocol/device-key.ts';
import { callId, roomId, serviceId } from '../protocol/ids.ts';
import { availability, messageText, name, sequence, timestampMs } from '../protocol/model.ts';
import {
  captureChoice,
  captureFrame,
  captureIds,
  captureKind,
  captureMeans,
  captureSource,
} from './capture.ts';
import { diagnosticRoutes } from './diagnostic-routes.ts';
import { device, glance } from './glance.ts';
import { hostingFailure } from './hosting-failure.ts';
import { openedLink } from './join-link.ts';
import { globalKeys, globalName } from './keys.ts';
import { loginStart } from './login-start.ts';
import { memory } from './memory.ts';
import { policyState } from './policy.ts';
import { power } from './power.ts';
import { connectionStates, newService, profileState } from './profile-state.ts';
import { serviceTitle } from './profiles.ts';
import { profileId } from './profile-id.ts';
import { quietSpan } from './quiet-span.ts';
import { recordingRoutes, recordingsKept } from './recording-routes.ts';
import { ringAnswer, ringEnd, ringingCall, ringPage, ringPicture, ringStarted } from './ring.ts';
import { type Page, route } from './route.ts';
import { saveRoutes } from './save-routes.ts';
import { sendRoutes } from './send-routes.ts';
import { settings, settingsPatch } from './settings.ts';
import { updateRoutes, updateState } from './updates.ts';

/** A short plain-text line for a notification or a tooltip. */
const line = v.pipe(v.string(), v.maxLength(512));
const nothing = v.undefined();

const certificateProblem = v.object({
  problem: v.picklist(['mismatch', 'unknown']),
  fingerprint: secret,
});

/** The service inside this app. */
const hosting = v.variant('state', [
  v.object({ state: v.literal('off') }),
  v.object({ state: v.literal('starting') }),
  v.object({
    state: v.literal('running'),
    /** For this app: always loopback. */
    address: v.string(),
    /** What others on the network type; empty while only this computer is reached. */
    networkAddresses: v.array(v.string()),
    /** Of the certificate that the service made itself: an invite carries it. Null while only this computer is reached. */
    fingerprint: v.nullable(secret),
  }),
  v.object({ state: v.literal('failed'), reason: hostingFailure, port: v.number() }),
]);

/** A service that the local network told of. Nothing of it is proven. */
const foundService = v.object({
  name,
  address: v.pipe(v.string(), v.maxLength(64)),
  pin: v.nullable(secret),
});

const discovery = v.variant('state', [
  v.object({ state: v.picklist(['off', 'failed']) }),
  v.object({ state: v.literal('looking'), found: v.array(foundService) }),
]);

/** What the tray, the badge and the power blocker follow. The renderer knows it, main draws it. */
const appStatus = v.strictObject({
  connection: v.picklist(connectionStates),
  /** What the service calls itself, once that is known. */
  service: v.exactOptional(serviceTitle),
  availability,
  /** When the choice ends by itself. */
  untilMs: v.nullable(timestampMs),
  unread: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  call: v.nullable(
    v.strictObject({
      /** Of a ring in a room both names, marked where they are read from the right. */
      with: v.pipe(v.string(), v.minLength(1), v.maxLength(512)),
      phase: v.picklist(['outgoing', 'ringing', 'active']),
      microphone: v.boolean(),
      /** The host who muted this person. */
      mutedBy: v.exactOptional(name),
      camera: v.boolean(),
      sharing: v.boolean(),
      /** Whether there is a picture to look at, of whomever: the display stays on for it. */
      pictures: v.boolean(),
      /** A whole screen, with whatever is on it. */
      sharesScreen: v.exactOptional(v.boolean()),
    }),
  ),
});

/** What the person chose in the tray menu or by a click on a notification; the renderer carries it out. */
const command = v.variant('command', [
  v.object({ command: v.literal('set-availability'), availability, lasts: quietSpan }),
  v.object({
    command: v.picklist([
      'toggle-microphone',
      'toggle-camera',
      'share',
      'stop-sharing',
      'leave-call',
      'open-settings',
      'show-files',
    ]),
  }),
  /** With a message that is to be brought into sight. */
  v.object({ command: v.literal('open-room'), room: roomId, seq: v.exactOptional(sequence) }),
  /** Typed into a notification. */
  v.object({ command: v.literal('reply'), room: roomId, text: messageText }),
  v.object({ command: v.literal('set-microphone'), on: v.boolean() }),
  /** The microphone is open by a tap, and is to be closed again when it looks forgotten. */
  v.object({ command: v.literal('close-when-silent') }),
]);

/**
 * Everything a page may ask of the main process: which page, with what, for what. Main must have a handler for each, and
 * checks sender and input before it is called; a refusal rejects.
 */
export const routes = {
  'app.info': route(
    ['main'],
    nothing,
    v.object({
      version: v.string(),
      /** What the person's other devices call this one. */
      deviceName: name,
      platform: v.picklist(['linux', 'darwin', 'win32', 'other']),
      /** A settings file could not be read and was set aside under this name; null in ordinary life. */
      brokenSettings: v.nullable(v.string()),
      /** Where the secret lies that says who this device is; `passing`: the keyring is locked. Null in a browser, which has its own. */
      secretIn: v.nullable(v.picklist(['keyring', 'file', 'passing'])),
      /** What a company decides on this computer. */
      policy: policyState,
    }),
  ),
  'settings.get': route(['main', 'glance'], nothing, settings),
  'settings.set': route(['main'], settingsPatch, settings),
  /** The public half of this device's key for the service now chosen: no service learns of another's. */
  'identity.key': route(['main'], nothing, v.object({ key: deviceKey })),
  /** Signs a challenge of that service with the private half, which never leaves main. */
  'identity.sign': route(
    ['main'],
    v.strictObject({ service: serviceId, nonce: secret }),
    v.object({ signature }),
  ),
  /** This person is no more at the service now chosen: another key for it from now on, and the settings are those of a first run. */
  'identity.forget': route(['main'], nothing, nothing),

  /** The services side by side; told by `profiles.changed`. */
  'profiles.get': route(['main'], nothing, profileState),
  /** This one is in the window. */
  'profiles.show': route(['main'], v.strictObject({ profile: profileId }), nothing),
  /** One more, which asks for what is not given; false where there is no room. */
  'profiles.add': route(['main'], newService, v.boolean()),
  /** That of the page which asks. Nothing of it stays on this computer but what its service hosts. */
  'profiles.remove': route(['main'], nothing, nothing),

  ...saveRoutes,
  ...sendRoutes,
  ...recordingRoutes,
  ...updateRoutes,
  ...diagnosticRoutes,

  'hosting.get': route(['main'], nothing, hosting),
  'hosting.retry': route(['main'], nothing, nothing),
  /** Looks around on the local network while somebody looks at what is found; told by `discovery.changed`. */
  'discovery.watch': route(['main'], v.strictObject({ on: v.boolean() }), nothing),
  /** Whether nobody is at this computer. */
  'idle.get': route(['main'], nothing, v.boolean()),
  'power.get': route(['main'], nothing, power),
  'memory.get': route(['main'], nothing, memory),
  'login-start.get': route(['main'], nothing, loginStart),
  'login-start.set': route(['main'], v.strictObject({ on: v.boolean() }), loginStart),
  /** The link that this app was opened with and the person has not answered yet; told of by `link.changed`. */
  'link.get': route(['main'], nothing, v.nullable(openedLink)),
  'link.done': route(['main'], nothing, nothing),
  'status.report': route(['main'], appStatus, nothing),
  /** How the keys of the whole computer stand; told by `keys.changed`. */
  'keys.get': route(['main'], nothing, globalKeys),
  /** Takes them outside of a call too; what arrives is told by `keys.tried` and does nothing else. */
  'keys.try': route(['main'], v.strictObject({ on: v.boolean() }), nothing),
  'glance.current': route(['glance'], nothing, v.nullable(glance)),

  /** Starts the ring: pop-up, notification, tray. A second one for the same call changes nothing. */
  'ring.start': route(['main'], ringingCall, ringStarted),
  /** What the caller of one that rings looks like, once a ring. */
  'ring.picture': route(['main'], ringPicture, nothing),
  'ring.stop': route(['main'], v.strictObject({ call: callId, end: ringEnd }), nothing),
  'ring.current': route(['ringing'], nothing, v.nullable(ringingCall)),
  'ring.answer': route(['ringing'], v.strictObject({ call: callId, answer: ringAnswer }), nothing),
  'ring.page': route(['ringing'], nothing, ringPage),
  /** The pop-up needs room for the texts to decline with, or no longer. */
  'ring.unfold': route(['ringing'], v.strictObject({ unfolded: v.boolean() }), nothing),

  'notify.message': route(
    ['main'],
    v.strictObject({ room: roomId, seq: sequence, title: line, body: line }),
    nothing,
  ),
  /** Of files that are offered in a call. */
  'notify.files': route(['main'], v.strictObject({ title: line, body: line }), nothing),
  /** One that says nothing but that it is seen. */
  'notify.test': route(['main'], nothing, nothing),

  /** Whether Parley's own picker can be used, or the system brings its own (Wayland, newer macOS). */
  'capture.means': route(['main'], nothing, captureMeans),
  /** Names and icons at once; thumbnails when asked, for the ids that are visible. */
  'capture.list': route(['main'], captureKind, v.array(captureSource)),
  'capture.thumbnails': route(['main'], captureIds, v.array(captureSource)),
  /** What the next getDisplayMedia of this page will capture. Valid once, for ten seconds. */
  'capture.choose': route(['main'], captureChoice, nothing),
  /** Whether frames of this size can be of this source. True also where that cannot be told. */
  'capture.fits': route(['main'], captureFrame, v.boolean()),
  /** Whether the main window is on a desktop; told of by `window.changed`. */
  'window.shown': route(['main'], nothing, v.boolean()),
  /** macOS: the page of the system's settings where the screen is given to an app, and a new start, which the app needs after it. */
  'screen-access.open-settings': route(['main'], nothing, nothing),
  'screen-access.restart': route(['main'], nothing, nothing),
  /** The page of the system's settings where an app is given a microphone or a camera. */
  'device-access.open-settings': route(['main'], v.strictObject({ kind: device }), nothing),
  /** Brings the main window forward. */
  'window.show': route(['main', 'ringing'], nothing, nothing),
} as const;

export const bridgeEvents = {
  /** The chosen service showed a certificate that nobody vouches for: another than the invite names, or one that is unknown. */
  'certificate.refused': certificateProblem,
  'settings.changed': settings,
  'profiles.changed': profileState,
  'recordings.changed': recordingsKept,
  'updates.changed': updateState,
  'hosting.changed': hosting,
  'discovery.changed': discovery,
  'idle.changed': v.boolean(),
  'power.changed': power,
  'link.changed': v.nullable(openedLink),
  'window.changed': v.boolean(),
  command,
  'keys.changed': globalKeys,
  'keys.tried': globalName,
  /** To the card on the screen: something else, or nothing more (null). */
  'glance.changed': v.nullable(glance),
  'ring.answered': v.object({ call: callId, answer: ringAnswer }),
  /** One that was to be silent is to be heard from now on. */
  'ring.audible': v.object({ call: callId }),
  /** To the ringing page: the call changed, or is over (null). */
  'ring.changed': v.nullable(ringingCall),
  /** The computer woke up or the network came back: connections are to be tried now. */
  'network.changed': nothing,
} as const;

type Routes = typeof routes;
export type RouteName = keyof Routes;
export type RouteInput<Name extends RouteName> = v.InferOutput<Routes[Name]['input']>;
export type RouteOutput<Name extends RouteName> = v.InferOutput<Routes[Name]['output']>;
/** The routes a page may use. */
export type RoutesOf<P extends Page> = {
  [Name in RouteName]: P extends Routes[Name]['from'][number] ? Name : never;
}[RouteName];
export type BridgeEvents = {
  [Name in keyof typeof bridgeEvents]: v.InferOutput<(typeof bridgeEvents)[Name]>;
};

export type { HostingFailure } from './hosting-failure.ts';
export type CertificateProblem = v.InferOutput<typeof certificateProblem>;
export type FoundService = v.InferOutput<typeof foundService>;
export type Discovery = v.InferOutput<typeof discovery>;
export type Hosting = v.InferOutput<typeof hosting>;
export type CaptureSource = v.InferOutput<typeof captureSource>;
export type { Page } from './route.ts';
export type { RingAnswer, RingEnd, RingingCall, RingStarted } from './ring.ts';
export type AppStatus = v.InferOutput<typeof appStatus>;
export type Command = v.InferOutput<typeof command>;
export type AppInfo = RouteOutput<'app.info'>;

/** What the preload puts on `window.parley`. Untyped on purpose: both ends check against the contract. */
export interface Bridge {
  invoke(name: string, input: unknown): Promise<unknown>;
  /** One listener gets every event; the returned function takes it away. */
  listen(listener: (name: string, data: unknown) => void): () => void;
}
