import { type Flow, lines } from './flow.ts';

export const callFlows: readonly Flow[] = [
  {
    title: 'Ring and answer',
    words: `A call belongs to a room. In a room of two it rings until somebody answers. Everybody sees the same call; every change of it is
one event with the whole call in it. A visit is one stay of one device, named by the client.`,
    steps: lines(`
participant A as Caller
participant S as Service
participant B as Callee
A->>S: call.start (call, visit, to the user or the room, kind)
S->>B: call.changed (ringing, B rung)
S-->>A: ringing
B->>S: call.alert
S->>A: call.changed (B rung, alerting)
alt accepted
  B->>S: call.join (visit)
  S->>A: call.changed (active)
  S-->>B: joined, call
else declined
  B->>S: call.decline
  S->>A: call.changed (ended, declined)
else 45 s pass
  S->>A: call.changed (ended, no-answer)
  S->>B: call.changed (ended, no-answer)
else the caller gives up
  A->>S: call.leave
  S->>B: call.changed (ended, cancelled)
end
Note over A,S: nobody there: offline, rung or ringing somebody: busy, not to be disturbed: dnd; then no call is made`),
  },
  {
    title: 'Several devices, and moving a call',
    words: `All devices ring; the first answer stops the others. Another device of the same person may join: both are there until the call has
moved. Of a third one the first gives way.`,
    steps: lines(`
participant A as Caller
participant S as Service
participant B1 as Callee, desktop
participant B2 as Callee, laptop
A->>S: call.start
S->>B1: call.changed (ringing)
S->>B2: call.changed (ringing)
B1->>S: call.join (visit 1)
S->>A: call.changed (active: caller, desktop)
S->>B2: call.changed (active: caller, desktop) and B2 stops ringing
Note over B2: later: the call is to move here
B2->>S: call.join (visit 2)
S->>A: call.changed (caller, desktop, laptop)
A-->B2: media flows
B2->>S: call.leave (device: the desktop)
S->>A: call.changed (caller, laptop)`),
  },
  {
    title: 'Both call at once',
    words:
      'There is one open call in a room, so both meant the same: the start that comes second answers the first, or joins it in a group.',
    steps: lines(`
participant A
participant S as Service
participant B
A->>S: call.start (call 1, to B)
B->>S: call.start (call 2, to A)
S-->>A: ringing, call 1
S->>A: call.changed (call 1 active)
S-->>B: joined, call 1
Note over A,B: there never was a call 2`),
  },
  {
    title: 'A call in a room of several',
    words: `It is active at once, and goes on until nobody is in it. Rung are members who are there, free and not to be left in peace (do not
disturb, or the room is muted), 25 at most; the others see that it goes on.`,
    steps: lines(`
participant A
participant S as Service
participant B
participant C as Other members
A->>S: call.start (call, visit, to the room)
S->>B: call.changed (active: A; B rung)
S->>C: call.changed (active: A; B rung)
S-->>A: joined
alt B comes, rung or not
  B->>S: call.join (visit)
  alt there is a place
    S->>A: call.changed (A, B)
    S->>C: call.changed (A, B)
    S-->>B: joined
  else six are there
    S-->>B: full; by voice there are two places more, unless somebody is strained
  else locked and not rung, or shown out
    S-->>B: locked or removed
  end
else B declines, or 45 s pass
  B->>S: call.decline
  S->>A: call.changed (nobody rung)
end
A->>S: call.ring (users: C)
S->>C: call.changed (C rung)
S-->>A: for each: ringing, here, offline, busy, dnd
A->>S: call.leave
S->>B: call.changed (B)
Note over S: the last one leaves: ended; nobody ever came: the record in the room is a missed call`),
  },
  {
    title: 'Hosts',
    words: 'The owners of the room and who began the call. There is none in a call of two.',
    steps: lines(`
participant H as Host
participant S as Service
participant P as Participant
P->>S: call.hand (isRaised)
S->>H: call.changed (P, handAtMs)
H->>S: call.ask (P, lower-hand)
S->>H: call.changed (P, no hand)
S->>P: call.asked (by H, lower-hand)
H->>S: call.ask (P, mute)
S->>P: call.asked (by H, mute)
P->>S: call.media (no microphone)
H->>S: call.lock
S->>P: call.changed (locked)
H->>S: call.remove (P)
S->>P: call.changed (without P, P removed)
H->>S: call.ring (P)
S->>P: call.changed (P rung, no longer removed)`),
  },
  {
    title: 'Signalling',
    words: `The service relays descriptions and candidates unread from one visit of an active call to another person's, and logs none of them.
Of two the one that came earlier makes the offers. What is meant for a visit that is over reaches nobody.`,
    steps: lines(`
participant A as Earlier visit
participant S as Service
participant B as Later visit
A->>S: signal.send (visit A, to visit B: offer)
S->>B: signal (offer; from and visit as the service knows them)
S-->>A: ok
B->>S: signal.send (answer)
S->>A: signal (answer)
par
  A->>S: signal.send (candidate)
  S->>B: signal (candidate)
and
  B->>S: signal.send (candidate)
  S->>A: signal (candidate)
end
A-->B: media, directly`),
  },
];
