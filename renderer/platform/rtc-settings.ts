import type { LaneName } from '../../src/call/lanes.ts';

/** Every number and switch that decides how media is captured and sent. */
export const microphoneConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
} as const;

export const cameraConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 30 },
} as const;

/** Only the rate: a size would scale small text until nobody can read it. */
export const screenConstraints = { frameRate: { ideal: 30 } } as const;

/** The computer's own sound: nothing may be "cleaned" from music, and the voices of the call must not come back. */
export const screenAudioConstraints = {
  restrictOwnAudio: true,
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
} as const;

interface Sending {
  readonly maxBitrate?: number;
  readonly priority?: RTCPriorityType;
  readonly degradationPreference?: RTCDegradationPreference;
}

export const sending: Readonly<Record<LaneName, Sending>> = {
  /** Opus chooses its own rate; when the way is narrow, the voice goes first. */
  voice: { priority: 'high' },
  camera: { maxBitrate: 2_500_000 },
  /** Fewer frames rather than unreadable text. */
  screen: { maxBitrate: 4_000_000, degradationPreference: 'maintain-resolution' },
  'screen-audio': { maxBitrate: 96_000 },
};

export const connectionSettings = {
  // All lanes on one transport: one handshake, one way through the network.
  bundlePolicy: 'max-bundle',
  rtcpMuxPolicy: 'require',
  // The callee looks for its own addresses while the offer is still on its way.
  iceCandidatePoolSize: 1,
} as const satisfies RTCConfiguration;
