import type { closeCodes } from '../../src/protocol/errors.ts';
import { protocolVersion } from '../../src/protocol/version.ts';

/** A close code without words does not compile. */
export const closeWords: Readonly<Record<keyof typeof closeCodes, string>> = {
  goingAway: 'The client leaves.',
  restarting: 'The service stops or restarts: connect again, a little later and not all at once.',
  helloTimeout: 'No hello came in time.',
  versionUnsupported: 'Client and service speak different versions; said in the answer to hello too.',
  removed: 'The person or the device was removed from the service. Coming back needs a new invite or a code.',
  replaced:
    'The same device connected again. Do not come back by yourself: the newer connection is the one that counts.',
  frameTooLarge: 'A frame was over the limit.',
  flooding: 'Refused too often in a row and did not slow down.',
};

export const intro = `Client and service speak over one WebSocket at \`/ws\`, in text frames that each hold one JSON object. Media never travels
here: it goes directly between people. This is version ${protocolVersion}.

| frame | from | meaning |
| --- | --- | --- |
| \`{ "id": 7, "type": "chat.send", "data": { ... } }\` | client | a request; \`id\` counts up from 1 on each connection |
| \`{ "re": 7, "ok": true, "data": { ... } }\` | service | the answer |
| \`{ "re": 7, "ok": false, "error": { "code", "detail", "retryAfterMs" } }\` | service | the refusal; \`re\` is 0 where the frame had no readable \`id\` |
| \`{ "type": "chat.message", "data": { ... } }\` | service | an event, not asked for |

- Every request gets exactly one answer, in the order in which the requests came.
- A request is strict: an unknown field is refused with \`bad-message\`, and the connection lives. Answers and events are open: a client passes over
  fields and events that it does not know.
- The service stamps who sent something. Nothing a client says about itself is handed on.
- Requests that carry an id made by the client (\`chat.send\`, \`call.start\`) may be repeated after a cut: the second changes nothing.
- A binary frame closes the connection with 1003.`;

export const deliveryWords = `- \`person.changed\` goes to everybody, the person's own devices included, and only when something did change.
- \`room.changed\` goes to the members of a room when it is made, as each of them sees it.
- \`chat.message\` goes to every device of every member, the sending device included, before the answer to \`chat.send\`. Whoever sends has read up to there.
- \`chat.read\` goes to the other devices of the person who read.
- \`call.changed\` goes to every device of both parties. A device that rings and sees the call active without itself in it stops ringing.
- \`signal\` goes to the one device named in \`signal.send\`. Where that device's line is away the answer is \`not-found\`: nothing is kept; restart ICE
  when \`connected\` turns true again.`;
