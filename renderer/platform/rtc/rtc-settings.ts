/** Every number and switch that decides how media is captured. How it is sent: src/call/quality/lane-settings.ts. */
/** Beside the suppression of noise, which the person chooses. */
export const microphoneConstraints = {
  echoCancellation: true,
  autoGainControl: true,
} as const;

/**
 * The best rung of the ladder. Senders scale it for the lower ones; the capture stays as it is, since one camera serves all connections
 * and some go dark for a moment when their size is changed.
 */
export const cameraConstraints = {
  width: { ideal: 1920 },
  height: { ideal: 1080 },
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

export const connectionSettings = {
  // All lanes on one transport: one handshake, one way through the network.
  bundlePolicy: 'max-bundle',
  rtcpMuxPolicy: 'require',
  // The callee looks for its own addresses while the offer is still on its way.
  iceCandidatePoolSize: 1,
} as const satisfies RTCConfiguration;
