import * as v from 'valibot';
import { defaultPort } from '../protocol/limits.ts';
import { secret } from '../protocol/device-key.ts';
import { availability, name, timestampMs } from '../protocol/model.ts';
import { admission } from '../protocol/requests/connection.ts';
import { languageChoices } from '../texts/language.ts';
import { defaultKeys, keyChoice } from './keys.ts';
import { updateChoice } from './updates.ts';

/** What an hour of voice takes, both ways. */
export const leastMegabytesPerHour = 60;

const deviceName = v.pipe(v.string(), v.maxLength(512));

/** Where this person's service is. Hosting is the default; its reach is this computer until the person says otherwise. */
export const serviceChoice = v.variant('mode', [
  v.strictObject({
    mode: v.literal('host'),
    /** Off keeps what is on the disk and the other choices for when it is turned on again. */
    reach: v.picklist(['off', 'this-computer', 'this-network']),
    /** 0 takes any free port; then invitations change with every start. */
    port: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(65_535)),
    /** The network is told of it, so that others find it without typing. Off until the person says otherwise. */
    announce: v.exactOptional(v.boolean()),
  }),
  v.strictObject({
    mode: v.literal('join'),
    address: v.pipe(v.string(), v.minLength(1), v.maxLength(512)),
    /** The fingerprint of a certificate that the service made itself; null where a known authority speaks for it. */
    pin: v.optional(v.nullable(secret), null),
  }),
]);

/** Microphone, camera and speakers by device id; the empty string is the system's default. */
export const deviceChoice = v.strictObject({
  microphone: deviceName,
  camera: deviceName,
  speaker: deviceName,
  ringSpeaker: deviceName,
});

/** What is taken out of one's own voice: nothing, what the browser itself finds, or all that RNNoise does not take for speech. */
const noiseSuppression = v.picklist(['off', 'standard', 'strong']);

/** Enough for every desk that somebody sits down at. */
export const mostDeviceSets = 16;
export const mostDeviceSetChars = 1_024;

/** What is chosen while certain devices are there together. */
export const deviceSet = v.strictObject({
  /** Their kinds and how their ids begin: enough to know them again. */
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(mostDeviceSetChars)),
  devices: deviceChoice,
  noiseSuppression,
});

/** How calls are sent, and what they may cost. */
export const callChoice = v.strictObject({
  /** What this computer sends; the other side chooses for itself. */
  videoCodec: v.picklist(['automatic', 'AV1', 'VP9', 'H264', 'VP8']),
  /** Sent and received together; null: as many as it takes. */
  megabytesPerHour: v.nullable(
    v.pipe(v.number(), v.safeInteger(), v.minValue(leastMegabytesPerHour), v.maxValue(100_000)),
  ),
});

export const settings = v.strictObject({
  /** Null until the first run has asked. */
  profile: v.nullable(v.strictObject({ name, service: serviceChoice })),
  /** What the next hello says for being let in; null once it was. */
  admission: v.nullable(admission),
  availability,
  /** When the choice ends by itself; null: when the person ends it. */
  untilMs: v.optional(v.nullable(timestampMs), null),
  /** When it was made, here or at another device of this person. */
  chosenMs: v.optional(timestampMs, 0),
  devices: deviceChoice,
  /** The one that is there now first. */
  deviceSets: v.optional(v.pipe(v.array(deviceSet), v.maxLength(mostDeviceSets)), []),
  noiseSuppression: v.optional(noiseSuppression, 'standard'),
  /** Who speaks while muted is told so; for that the muted microphone is listened to, in this page alone. */
  tellsWhenMuted: v.optional(v.boolean(), true),
  /** All voices are brought near one loudness. */
  evensVoices: v.optional(v.boolean(), false),
  /** A voice comes from where its picture stands. */
  placesVoices: v.optional(v.boolean(), false),
  /** What others get of one's camera: as it is, the room blurred by the system, all of it blurred, or one picture that stands still. */
  cameraStyle: v.optional(v.picklist(['plain', 'room-blurred', 'blurred', 'still']), 'plain'),
  /** How much of what one's camera sees is shown: its middle, from nearer and nearer. */
  framing: v.optional(v.picklist(['whole', 'nearer', 'nearest']), 'whole'),
  /** A picture that is too dark is made brighter, by the camera itself where it can. */
  helpsLight: v.optional(v.boolean(), false),
  /** Calls go over the service's relay alone, so that the other side never learns this computer's address. */
  relayOnly: v.optional(v.boolean(), false),
  /** The other side learns how this computer looks from outside, not which addresses it has inside its own network. */
  hidesInside: v.optional(v.boolean(), false),
  /** How a call of several is looked at. */
  callLayout: v.optional(v.picklist(['grid', 'speaker']), 'grid'),
  /** One's own picture is not shown to oneself. */
  hidesSelf: v.optional(v.boolean(), false),
  calls: v.optional(callChoice, { videoCodec: 'automatic', megabytesPerHour: null }),
  /** A call stays on top in small while the window is hidden. */
  miniCall: v.optional(v.boolean(), true),
  /** A camera that is on does not film a room whose screen is locked. */
  lockTurnsCameraOff: v.optional(v.boolean(), true),
  keys: v.optional(keyChoice, defaultKeys),
  /** A ring is heard on the system's default speaker too, beside the one chosen for it. */
  ringsOnDefaultToo: v.optional(v.boolean(), true),
  theme: v.picklist(['system', 'light', 'dark']),
  language: v.optional(v.picklist(languageChoices), 'system'),
  updates: v.optional(updateChoice, 'stable'),
  /** The notice that closing the window does not quit was shown. */
  closeNoticeShown: v.boolean(),
  /** What is good to know in the beginning was read. */
  firstStepsRead: v.optional(v.boolean(), false),
});

export const settingsPatch = v.partial(settings);

export type ServiceChoice = v.InferOutput<typeof serviceChoice>;
export type HostChoice = Extract<ServiceChoice, { mode: 'host' }>;
export type DeviceChoice = v.InferOutput<typeof deviceChoice>;
export type DeviceSet = v.InferOutput<typeof deviceSet>;
export type NoiseSuppression = Settings['noiseSuppression'];
export type CameraStyle = Settings['cameraStyle'];
export type Framing = Settings['framing'];
export type CallChoice = v.InferOutput<typeof callChoice>;
export type Settings = v.InferOutput<typeof settings>;
export type SettingsPatch = v.InferOutput<typeof settingsPatch>;

/** What the first run proposes. */
export const hostHere: HostChoice = { mode: 'host', reach: 'this-computer', port: defaultPort };

/** What this app is to host; undefined where it hosts nothing. */
export const hostedChoice = (choice: ServiceChoice | undefined): HostChoice | undefined =>
  choice?.mode === 'host' && choice.reach !== 'off' ? choice : undefined;

/** The person has a service, on this computer, and turned it off. */
export const isHostingOff = ({ profile }: Settings): boolean =>
  profile?.service.mode === 'host' && profile.service.reach === 'off';

export const defaultSettings: Settings = {
  profile: null,
  admission: null,
  availability: 'available',
  untilMs: null,
  chosenMs: 0,
  devices: { microphone: '', camera: '', speaker: '', ringSpeaker: '' },
  deviceSets: [],
  noiseSuppression: 'standard',
  tellsWhenMuted: true,
  evensVoices: false,
  placesVoices: false,
  cameraStyle: 'plain',
  framing: 'whole',
  helpsLight: false,
  relayOnly: false,
  hidesInside: false,
  callLayout: 'grid',
  hidesSelf: false,
  calls: { videoCodec: 'automatic', megabytesPerHour: null },
  miniCall: true,
  lockTurnsCameraOff: true,
  keys: defaultKeys,
  ringsOnDefaultToo: true,
  theme: 'system',
  language: 'system',
  updates: 'stable',
  closeNoticeShown: false,
  firstStepsRead: false,
};
