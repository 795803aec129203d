import type { closeCodes } from '../../src/protocol/errors.ts';
import { protocolVersion } from '../../src/protocol/version.ts';

/** A close code without words does not compile. */
export const closeWords: Readonly<Record<keyof typeof closeCodes, string>> = {
  goingAway: 'The client leaves.',
  restarting: 'The service stops or restarts: connect again, a little later and not all at once.',
  turnedOff: 'The host turned the service off. It may be turned on again: connect again, but seldom.',
  hostQuit: 'The app that hosts the service was quit. It comes back with it: connect again, but seldom.',
  helloTimeout: 'No hello came in time.',
  versionUnsupported: 'Client and service speak different versions; said in the answer to hello too.',
  comeAgain: 'What this person may see has changed; a new welcome tells it.',
  pageGone:
    'Said by a client: its page goes, closed or loaded anew. Nobody waits for it as long as for a line that was cut.',
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

export const deliveryWords = `- \`person.changed\` goes to everybody who sees the person, their own devices included, and only when something did change. A guest sees
  who is in a room with them, and is told who somebody is before a \`room.changed\` that names them.
- \`room.changed\` goes to the members of a room when it is made, as each of them sees it.
- \`chat.message\` goes to every device of every member, the sending device included, before the answer to \`chat.send\`. Whoever sends has read up to there.
- \`chat.read\` goes to the other devices of the person who read.
- \`call.changed\` goes to every device of everybody who is in the call or rung, and of who just was. The other members of its room hear of who
  comes, goes or is rung, of the lock and of the end, and not of media, hands and lines. The welcome has the open calls of one's rooms, and one
  whose end this device did not hear of. A device whose person is not among the rung any more stops ringing.
- \`call.reacted\` goes to every device in the call, \`call.asked\` to the devices in the call of who is asked.
- \`signal\` goes to the device of the visit named in \`signal.send\`. Where that visit is over or the line of its device is away the answer is
  \`not-found\`: nothing is kept; restart ICE when \`connected\` turns true again.`;

export const filesWords = `Files do not travel on the socket. The sender makes the file's id, says with \`file.begin\` what will come, and sends the bytes over http
on the same address. Every request carries \`Authorization: Bearer\` with the session's token; there is no other way to hand it over.

| request | means |
| --- | --- |
| \`PUT /files/<id>\` with \`Upload-Offset: <n>\` | the next bytes, any number of them; answered with \`{ "received", "done" }\` and \`Upload-Offset\` |
| \`HEAD /files/<id>\` | for the sender of a file on its way: \`Upload-Offset\` |
| \`PUT /files/<id>/thumbnail\` | a small JPEG, PNG or WebP, whole, before the message is sent |
| \`GET /files/<id>\` | the bytes, also a part of them (\`Range\`, \`If-Range\`) |
| \`GET /files/<id>/thumbnail\` | the small picture |

- Bytes must follow on those that are there: others are refused with 409 \`offset-mismatch\` and the right offset. What came before a cut or a
  restart of either side stays; \`file.begin\` again tells how much that is.
- A second upload of the same file ends the first: who comes again has lost the line.
- With the last byte the hash is checked. A wrong one is 422 \`hash-mismatch\`, and everything that came is discarded. When all bytes are there and the
  answer got lost, an empty \`PUT\` at the end asks again.
- \`chat.send\` takes files that are whole, one's own, of the same room and in no other message. From then on the members of the room may fetch them;
  to others they do not exist. They go with their message.
- A refusal is \`{ "error": { "code", "detail" } }\`: 400 \`bad-message\`, 401 for a token that does not hold, 403 \`not-allowed\`, 404 \`not-found\`,
  409 \`offset-mismatch\`, 413 \`too-large\`, 422 \`hash-mismatch\`, 429 \`rate-limited\` with \`Retry-After\`, 507 \`quota-exceeded\`.
- A file always comes as \`application/octet-stream\`, an attachment under a policy that runs nothing.
- A request that takes longer than the service waits is cut; smaller pieces get through slow lines.
- \`GET /export\` with the same token answers with one's own data as a zip ([export-format.md](export-format.md)). It has no length in advance: one
  that is cut has no directory at its end. \`PUT /import/<id>\` and \`POST /import/<id>\` bring one in.`;
