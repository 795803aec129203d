import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createLog } from '../../base/log.ts';
import { samplesOf } from '../../protocol/fakes/bad-inputs.ts';
import type { FileId } from '../../protocol/ids.ts';
import { requests, type RequestType } from '../../protocol/requests.ts';
import { pngOf } from '../fakes/sample-pictures.ts';
import {
  createCoreHouse,
  helloOf,
  newCall,
  newVisit,
  newMessage,
  type FakeDevice,
} from '../fakes/core-house.ts';

const types = Object.keys(requests) as RequestType[];

const said = {
  name: 'Nomen Nescio',
  deviceName: 'Secret laptop',
  room: 'Plan of attack',
  text: 'the cake is in the cellar',
  picture: pngOf().toString('base64'),
  label: 'for the new one',
  fileName: 'salaries.xlsx',
  candidate: 'candidate:842163049 1 udp 2122260223 192.0.2.17 51234 typ host',
  sdp: 'v=0\r\no=- 4611731400430051336 2 IN IP4 192.0.2.17\r\n',
  wrongToken: 'W'.repeat(43),
};

/** All that may pass between two people, and what nobody may do. */
function live(ada: FakeDevice, bob: FakeDevice): string[] {
  const { room } = ada.ask('room.open', { with: bob.self }).room;
  ada.ask('profile.set', { name: said.name });
  ada.ask('picture.set', { picture: said.picture });
  const message = newMessage();
  ada.ask('chat.send', { room, message, text: said.text });
  ada.ask('chat.edit', { message, text: `${said.text}!` });
  ada.ask('chat.search', { text: 'cake', limit: 5 });
  ada.ask('file.begin', {
    file: randomUUID() as FileId,
    room,
    name: said.fileName,
    type: 'image/png',
    bytes: 5,
    sha256: 'a'.repeat(64),
    thumbnail: null,
  });
  const call = newCall();
  const [visit, to] = [newVisit(), newVisit()];
  ada.ask('call.start', { call, visit, to: { user: bob.self }, kind: 'video' });
  bob.ask('call.join', { call, visit: to, kind: 'voice' });
  const candidate = { candidate: said.candidate, sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'abcd' };
  ada.ask('signal.send', { call, visit, to, attempt: 0, body: { kind: 'candidate', candidate } });
  ada.ask('device.rename', { device: ada.welcome.device, name: said.deviceName });
  const { token } = ada.ask('invite.create', {
    role: 'member',
    room: null,
    expiresInMs: null,
    uses: null,
    label: said.label,
  });
  return [token, ada.ask('device.link', {}).code, ada.ask('session.renew', {}).session.token];
}

it('at the most talkative level the log holds no name, no word, no key and no token', () => {
  const lines: string[] = [];
  const owner = helloOf({ name: said.name });
  const log = createLog((line) => lines.push(line), 'debug');
  const house = createCoreHouse({ log, ownerKey: owner.keys.key });
  const ada = house.enter(owner);
  const bob = house.enter({ name: `${said.name} II` });
  const secrets = live(ada, bob);
  house.turnedAway({ name: said.name, admission: { kind: 'invite', token: said.wrongToken } });
  for (const type of types)
    for (const data of samplesOf(requests[type].input)) {
      bob.send(JSON.stringify({ id: 1, type, data }));
      bob.send(JSON.stringify({ id: 1, type, data: { [said.text]: said.sdp } }));
    }
  bob.send(said.sdp);
  bob.drop();
  house.clock.advance(3_600_000);

  const written = lines.join('\n');
  expect(written).toContain('refused at the door');
  const tokens = [ada.welcome.session.token, owner.keys.key, bob.hello.keys.key];
  const kept = [...Object.values(said), ...tokens, ...secrets].filter((secret) => written.includes(secret));
  expect(kept).toEqual([]);
});
