import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createScope } from '../base/scope.ts';
import { createCallEngine } from './create-call-engine.ts';
import { createCallDoctor, type CallDoctor } from './doctor/call-doctor.ts';
import { createFakeHub } from './fakes/fake-hub.ts';
import { leftovers, settle, type FakePerson } from './fakes/fake-house.ts';
import { createPeopleOfARoom } from './fakes/people-of-a-room.ts';
import type { CallPorts } from './ports.ts';
import type { OpenRoute } from './route/media-route.ts';
import { everything } from './quality/wanted.ts';

interface Ways {
  readonly openRoute: OpenRoute;
  readonly openConnection: CallPorts['openConnection'];
}

/** Three people, each with an engine and a doctor; without `ways` media goes through the mesh. */
function setUp(ways?: Ways) {
  const scope = createScope();
  const doctors = new Map<CallPorts['signaling'], CallDoctor>();
  const house = createPeopleOfARoom((ports) => {
    const doctor = createCallDoctor({
      clock: ports.clock,
      scope,
      hash: (text) => createHash('sha256').update(text).digest(),
      newNonce: () => '00'.repeat(16),
      lookAtService: () => ({ is: 'answers', afterMs: 12 }),
      isStrained: () => null,
      askMemory: async () => null,
      version: 'test',
    });
    doctors.set(ports.signaling, doctor);
    const openConnection = doctor.watching(ways?.openConnection ?? ports.openConnection);
    return createCallEngine({ ...ports, openConnection }, ways?.openRoute);
  }, 3);
  const pairsOf = ({ client }: FakePerson) => doctors.get(client)?.pairs.getState() ?? [];
  return { ...house, pairsOf };
}

type House = ReturnType<typeof setUp>;

/** What a person sees, and what the doctor says about each other person, with tracks that are named anew in every call left out. */
function seenBy(person: FakePerson, { pairsOf }: House) {
  const view = person.engine.view.getState();
  const named = (track: string | null) => track !== null && person.tracks.has(track);
  if (view.phase !== 'live') return view;
  return {
    ...view,
    peers: view.peers.map((peer) => {
      const { audioTrack, cameraTrack, screenTrack, screenAudioTrack } = peer;
      const about = pairsOf(person).filter(({ voices }) => voices.includes(audioTrack ?? ''));
      return {
        ...peer,
        audioTrack: named(audioTrack),
        cameraTrack: named(cameraTrack),
        screenTrack: named(screenTrack),
        screenAudioTrack: named(screenAudioTrack),
        doctor: about.map(({ verdicts: [first] }) => first?.cause ?? null),
      };
    }),
  };
}

/** A whole call, and what everybody sees after each step. */
async function play(house: House) {
  const { ada, bo, cy, people } = house;
  const steps: unknown[] = [];
  const step = async (act: () => unknown): Promise<void> => {
    await act();
    await settle();
    steps.push(people.map((person) => seenBy(person, house)));
  };
  const pass = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second += 1) {
      house.clock.advance(1_000);
      await settle();
    }
  };
  await step(() => house.gather([ada, bo]));
  await step(() => cy.engine.accept('voice'));
  await step(() => pass(6));
  await step(() => ada.engine.setMicrophone(false));
  await step(() => bo.engine.setCamera(false));
  await step(() => cy.engine.share({ id: 'screen', surface: 'screen', name: 'Screen', audio: true }));
  await step(() => ada.engine.look(cy.user, { ...everything, camera: 'paused' }));
  await step(() => ada.engine.setMicrophone(true));
  await step(() => cy.engine.stopSharing());
  await step(() => ada.engine.networkChanged());
  await step(() => bo.engine.leave());
  await step(async () => {
    bo.engine.join(ada.view('live').call, 'video');
    await pass(6);
  });
  await step(() => people.map(({ engine }) => engine.leave()));
  await pass(4);
  return steps;
}

describe('a route that is nothing like the mesh', () => {
  it('carries a whole call, and everybody sees what they would have seen', async () => {
    const [mesh, hub] = [setUp(), createFakeHub()];
    const other = setUp(hub);
    const steps = await play(other);
    const expected = await play(mesh);
    for (const [at, step] of expected.entries()) expect(steps[at], `step ${at}`).toEqual(step);
    expect(leftovers(other, ...other.people)).toEqual([]);
    expect(hub.openPeers()).toEqual([]);
    expect(other.network.peers).toEqual([]);
    const said = other.people.flatMap(({ client }) => client.heard.map(({ type }) => type));
    expect(said).not.toContain('signal.send');
  });

  it('has the doctor watch the one connection that carries everybody', async () => {
    const hub = createFakeHub();
    const { ada, gather, pairsOf } = setUp(hub);
    await gather();
    expect(hub.openPeers()).toHaveLength(3);
    const [pair, ...more] = pairsOf(ada);
    expect(more).toEqual([]);
    for (const { audioTrack } of ada.view('live').peers) expect(pair?.voices).toContain(audioTrack);
  });
});
