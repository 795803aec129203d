/** Where a service is found unless it was told otherwise. */
export const defaultPort = 7480;
/** Where it tells devices how they look from outside (RFC 8489 18.6). */
export const defaultStunPort = 3478;

/** Every size and rate of the wire, in one place. docs/limits.md prints this table. */
export const limits = {
  /** One WebSocket frame from a client. An offer with many codecs is about 10 KiB. */
  frameBytes: 64 * 1024,
  nameChars: 64,
  messageChars: 8_000,
  /** People named in one message. */
  mentions: 50,
  filesPerMessage: 10,
  /** Different signs at one message. */
  reactionKinds: 30,
  emojiChars: 32,
  pinsPerRoom: 100,
  /** What a message said before: older wordings than so many are let go. */
  editsKept: 20,
  searchChars: 200,
  searchPage: 50,
  /** Messages that one search looks at before it hands back what it has and where to go on. */
  searchLooks: 10_000,
  /** Messages asked for one by one. */
  getMessages: 50,
  fileNameChars: 255,
  /** A media type such as `image/png`. */
  fileTypeChars: 128,
  /** One file; what a person's files take together, and everybody's. */
  fileBytes: 256 * 1024 * 1024,
  fileBytesPerPerson: 4 * 1024 * 1024 * 1024,
  fileBytesPerService: 40 * 1024 * 1024 * 1024,
  /** Files of one person that no message carries yet. */
  looseFilesPerPerson: 50,
  /** And how long one of them waits for its next byte before it is let go. */
  looseFileMs: 3 * 24 * 60 * 60 * 1000,
  thumbnailBytes: 64 * 1024,
  /** Its longer side. */
  thumbnailPixels: 640,
  /** How long a sound or a film may say it is, and the parts of equal length whose loudness it tells (a multiple of 3). */
  clipMs: 48 * 60 * 60_000,
  clipPeaks: 48,
  /** A person's picture, and each of its sides. */
  pictureBytes: 16 * 1024,
  picturePixels: 128,
  /** What one person has under way over http at the same time: uploads, downloads, an export, an import. */
  transfersPerPerson: 12,
  /** Whoever has so many under way may ask for one more after so long. */
  transferRetryMs: 5_000,
  /** Exports of one's own data that are under way, of everybody; each person has one at a time. */
  exportsAtOnce: 20,
  exportsPerHour: 6,
  /** What is sent each way to see how fast the line is, and how often one may. */
  speedBytes: 256 * 1024,
  speedTriesPerMinute: 12,
  /** An archive that is brought in, packed; the texts in it, unpacked; how many entries and messages it may have. */
  importBytes: 4 * 1024 * 1024 * 1024,
  importTextBytes: 256 * 1024 * 1024,
  importEntries: 50_000,
  importMessages: 500_000,
  /** One line of it: a message with everybody's reactions. */
  importLineBytes: 1024 * 1024,
  importsAtOnce: 2,
  importsPerHour: 6,
  /** An archive that came and was not brought in is let go after so long. */
  importKeptMs: 24 * 60 * 60 * 1000,
  /** However slowly it is read, an export ends after so long. */
  exportMs: 6 * 60 * 60_000,
  /** One http request, from its first byte to its last. */
  requestMs: 10 * 60_000,
  /** `GET /ready` tries only so often whether something can be written. */
  writeProbeMs: 1_000,
  /** A transfer that stands still for so long is cut; what came of an upload is kept. */
  transferIdleMs: 30_000,
  sdpChars: 48_000,
  /** Media lines of a description. A call has four; hundreds would make an answer larger than a frame. */
  mediaLines: 16,
  candidateChars: 2_048,
  /** People in a call with whatever they send, and with those who came by voice. */
  callPeople: 6,
  callPeopleByVoice: 8,
  /** People rung at once, by the start of a call in a room or later. */
  callRings: 25,
  /** Connections that one pair of visits may try, one after the other. */
  callAttempts: 10,
  /** Messages in one page of history. */
  historyPage: 100,
  /** And bytes: a page ends earlier, so that one answer cannot fill a slow reader's backlog. */
  historyBytes: 256 * 1024,
  /** A socket that has not said hello by then is closed. */
  helloTimeoutMs: 10_000,
  /** An unanswered ring ends. */
  ringMs: 45_000,
  /** How long a call waits for a device whose socket went away. */
  graceMs: 20_000,
  /** And for one whose page has said that it goes: loaded anew it is back by then, closed it is not. */
  goodbyeMs: 5_000,
  /** People told of others at once; what is beyond that waits and goes together, the longer the more people are here. */
  presenceDeliveriesPerSecond: 1_000,
  presenceGatherMs: 250,
  presenceGatherMsPerPerson: 0.5,
  /** Bytes waiting for a slow reader before it is cut; it comes back and asks for what it missed. */
  backlogBytes: 1024 * 1024,
  /** Token buckets for each connection: how many at once, and how many come back in a second. `bytes` are of all frames. */
  rates: {
    any: { burst: 200, perSecond: 50 },
    bytes: { burst: 2 * 1024 * 1024, perSecond: 256 * 1024 },
    'chat.send': { burst: 20, perSecond: 5 },
    'chat.history': { burst: 100, perSecond: 20 },
    'chat.around': { burst: 50, perSecond: 10 },
    'chat.changes': { burst: 100, perSecond: 20 },
    'chat.get': { burst: 50, perSecond: 10 },
    'chat.read': { burst: 50, perSecond: 10 },
    'chat.edit': { burst: 20, perSecond: 2 },
    'chat.edits': { burst: 20, perSecond: 5 },
    'chat.delete': { burst: 30, perSecond: 3 },
    'chat.react': { burst: 30, perSecond: 5 },
    'chat.pin': { burst: 10, perSecond: 1 },
    'chat.pins': { burst: 30, perSecond: 5 },
    'chat.typing': { burst: 5, perSecond: 0.5 },
    'chat.search': { burst: 20, perSecond: 5 },
    challenge: { burst: 5, perSecond: 0.5 },
    'session.renew': { burst: 10, perSecond: 0.5 },
    'relay.try': { burst: 5, perSecond: 0.05 },
    'device.link': { burst: 5, perSecond: 0.1 },
    'invite.create': { burst: 20, perSecond: 0.2 },
    'invite.list': { burst: 30, perSecond: 1 },
    'invite.revoke': { burst: 20, perSecond: 1 },
    'file.begin': { burst: 30, perSecond: 2 },
    'file.abort': { burst: 30, perSecond: 2 },
    'file.usage': { burst: 10, perSecond: 0.5 },
    'service.storage': { burst: 10, perSecond: 0.5 },
    'room.create': { burst: 10, perSecond: 0.1 },
    'room.add': { burst: 20, perSecond: 1 },
    'room.rename': { burst: 10, perSecond: 0.2 },
    'room.archive': { burst: 10, perSecond: 0.2 },
    'room.role': { burst: 10, perSecond: 0.2 },
    'room.remove': { burst: 20, perSecond: 0.5 },
    'room.leave': { burst: 20, perSecond: 0.5 },
    'room.open': { burst: 50, perSecond: 5 },
    'profile.set': { burst: 10, perSecond: 0.5 },
    'picture.set': { burst: 5, perSecond: 0.1 },
    'picture.get': { burst: 100, perSecond: 20 },
    'presence.set': { burst: 10, perSecond: 0.5 },
    'presence.idle': { burst: 10, perSecond: 0.2 },
    'call.start': { burst: 6, perSecond: 0.5 },
    'call.join': { burst: 12, perSecond: 0.5 },
    'call.ring': { burst: 6, perSecond: 0.2 },
    'call.media': { burst: 40, perSecond: 5 },
    'call.hand': { burst: 10, perSecond: 1 },
    'call.react': { burst: 20, perSecond: 3 },
    'call.ask': { burst: 20, perSecond: 1 },
    'call.remove': { burst: 10, perSecond: 0.5 },
    'call.lock': { burst: 10, perSecond: 0.5 },
    'signal.send': { burst: 400, perSecond: 100 },
  },
  /** The same for each person on all their devices and connections together, so that coming anew is no way around a rate. */
  personRates: {
    'chat.send': { burst: 100, perSecond: 10 },
    'chat.search': { burst: 40, perSecond: 5 },
    'call.start': { burst: 12, perSecond: 0.5 },
    'call.join': { burst: 24, perSecond: 0.5 },
    'call.ring': { burst: 12, perSecond: 0.2 },
    'room.open': { burst: 100, perSecond: 5 },
    'room.create': { burst: 20, perSecond: 0.1 },
    'room.add': { burst: 40, perSecond: 1 },
    'room.rename': { burst: 20, perSecond: 0.2 },
    'room.archive': { burst: 20, perSecond: 0.2 },
    'room.role': { burst: 20, perSecond: 0.2 },
    'room.remove': { burst: 40, perSecond: 0.5 },
    'room.leave': { burst: 40, perSecond: 0.5 },
    'file.begin': { burst: 60, perSecond: 4 },
    'device.link': { burst: 5, perSecond: 0.1 },
    'invite.create': { burst: 20, perSecond: 0.2 },
    'profile.set': { burst: 10, perSecond: 0.5 },
    'picture.set': { burst: 10, perSecond: 0.1 },
    'picture.get': { burst: 400, perSecond: 40 },
    'presence.set': { burst: 20, perSecond: 0.5 },
    'self.delete': { burst: 3, perSecond: 0.05 },
  },
  /** So many more refusals than requests let through, and a connection that does not slow down is closed. */
  floodRefusals: 500,
  /** People in one room, and rooms of several that one person is in. */
  roomMembers: 500,
  roomsPerPerson: 1_000,
  /** A token of a welcome opens http and new connections for so long. */
  sessionMs: 10 * 60_000,
  /** After so long tokens are signed with a new key; the one before stays good for their time. */
  sessionKeyMs: 24 * 3_600_000,
  linkCodeMs: 5 * 60_000,
  inviteMaxMs: 365 * 24 * 3_600_000,
  inviteMaxUses: 10_000,
  /** Invites that one person has open at the same time. */
  invitesPerPerson: 200,
  /** Devices that wait to be admitted at the same time, and how long each may. */
  applicants: 100,
  applicantWaitMs: 10 * 60_000,
  /** And of one address, so that no stranger takes every place. */
  applicantsPerAddress: 20,
  /** Proofs that were refused and codes that were wrong, from one address. */
  failedProofsPerMinute: 30,
  /** Hellos of one person on all devices: each comes and goes before everybody's eyes. */
  hellosPerMinute: 60,
  /** Devices of one person at the same time: what one says, all of them hear. */
  devicesPerPerson: 20,
  /** What is refused because every place is taken may be asked for again after so long. */
  crowdedRetryMs: 30_000,
  /** People new to the service from one address (an IPv6 network counts as one): each is shown to everybody from then on. */
  newcomersPerHour: 200,
  /** STUN questions from one address at once: a check of all ways of a call asks a handful of times. */
  stunAtOnce: 100,
  /** And how many more in a second. */
  stunPerSecond: 20,
  /** Sockets of one address at the same time, with or without a hello. */
  socketsPerAddress: 2_000,
} as const;
