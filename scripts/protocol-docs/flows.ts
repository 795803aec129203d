import { callFlows } from './call-flows.ts';
import { type Flow, lines } from './flow.ts';

export const flows: readonly Flow[] = [
  {
    title: 'Hello',
    words: `A device proves that it has its key: it signs what the service makes up, together with the service's id and its own public key.
The token of a welcome saves that for ten minutes. The device's id is made from the key by the service.`,
    steps: lines(`
participant C as Client
participant S as Service
alt the token of the last welcome is still good
  C->>S: hello (proof: session)
else
  C->>S: challenge (protocol, key)
  S-->>C: protocol, service, nonce
  C->>S: hello (proof: signature)
end
alt versions differ
  S-->>C: version-unsupported
  S-xC: close 4426
else the proof is wrong
  S-->>C: proof-invalid or session-invalid
else the device was removed
  S-->>C: removed
else welcome
  S-->>C: self, device, session, people, rooms, calls, iceServers
  S->>C: person.changed (this person is here now), to all who see them
end
Note over C,S: without hello in time: close 4408`),
  },
  {
    title: 'Coming in by an invite',
    words: `Who is known already may say an invite too: it brings them into its room, or raises their role. An invite is good only as long
as its maker is there and might make it.`,
    steps: lines(`
participant A as Member
participant S as Service
participant N as New device
A->>S: invite.create (role, room, expiresInMs, uses)
S-->>A: invite, token (kept as a hash)
A--)N: the link, by any other way
N->>S: challenge
S-->>N: nonce
N->>S: hello (signature, admission: invite)
alt unknown, expired, used up or taken back
  S-->>N: invite-invalid
else welcome
  S->>A: room.changed (where it is an invite into a room)
  S-->>N: self, device, session, people, rooms
  S->>A: person.changed
end`),
  },
  {
    title: 'Asking to be let in',
    words:
      'Where the policy is `approval`. Whoever asks waits with an open connection; who leaves has to ask again.',
    steps: lines(`
participant A as Admin
participant S as Service
participant N as New device
N->>S: challenge, then hello (signature, admission: null)
S-->>N: approval-required
N->>S: challenge, then hello (signature, admission: ask)
S-->>N: approval-pending
S->>A: admission.asked (waiting)
A->>S: admission.decide (device, admit)
S->>A: admission.asked (waiting)
S->>N: admission.decided (admitted)
alt let in
  N->>S: challenge, then hello
  S-->>N: welcome
else refused
  S-xN: close 4403
end
Note over N,S: nobody decides in ten minutes: close 4408`),
  },
  {
    title: 'Another device of the same person',
    words:
      'The code works once and for five minutes; it ends with the next one, and when a device is removed.',
    steps: lines(`
participant O as Old device
participant S as Service
participant N as New device
O->>S: device.link
S-->>O: code, expiresAtMs
O--)N: the person types the code
N->>S: challenge, then hello (signature, admission: link)
alt the code is wrong, used or too old
  S-->>N: link-invalid
else
  S->>O: devices.changed
  S-->>N: welcome (the same self, another device)
end
O->>S: device.remove (the new device)
S-xN: close 4403
S-->>O: done
S->>O: devices.changed`),
  },
  ...callFlows,
  {
    title: 'A message, and catching up',
    words: 'Committed first, then told. Numbers have no gaps, so a client knows what it lacks.',
    steps: lines(`
participant A as Sender
participant S as Service
participant D as Database
participant B as Member
A->>S: chat.send (message id made by A)
S->>D: commit, next number of the room
S->>B: chat.message (seq 8)
S->>A: chat.message (seq 8)
S-->>A: message (seq 8)
Note over A,S: repeated after a cut: the same answer, no second message
Note over B: was away, holds up to 5
B->>S: hello
S-->>B: rooms (lastSeq 8)
B->>S: chat.history (after 5)
S-->>B: 6, 7, 8`),
  },
  {
    title: 'A line is cut; the page comes anew; the service restarts',
    words: `Calls are in the database. Media goes on by itself; the service waits for the devices of a call before it takes them out. A page that
knows of the call goes on with its visit; one that does not (reload, crash) joins with another, which takes the place of the first and
starts with what that sent.`,
    steps: lines(`
participant A
participant S as Service
participant B
Note over A,B: in a call
A-xS: line cut
S->>B: call.changed (A not connected); A is still in-call
alt back in time
  A->>S: hello, same device
  S-->>A: calls: the call
  S->>B: call.changed (A connected)
  opt the page is another
    A->>S: call.join (visit 2)
    S->>B: call.changed (A, visit 2, last in line)
    S-->>A: joined
  end
else 20 s pass
  S->>B: call.changed (without A; of two: ended, lost; while ringing: cancelled)
end
Note over S: restart
S-xA: close 1012
S-xB: close 1012
A->>S: hello
B->>S: hello
S-->>A: calls: the call
S-->>B: calls: the call`),
  },
];
