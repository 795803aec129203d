import { describe, expect, it } from 'vitest';
import { createCallEngine } from './create-call-engine.ts';
import { createTwoPeople, leftovers, settle } from './fakes/fake-house.ts';

/** Ada and Bo talk; Eve is about to ring Bo. */
async function setUp() {
  const house = createTwoPeople(createCallEngine);
  const eve = house.person('eve');
  await house.talk();
  const ringBo = async (): Promise<void> => {
    eve.engine.start({ is: 'person', user: house.bo.user }, 'video');
    await settle();
  };
  const waiting = () => house.bo.engine.waiting.getState();
  return { ...house, eve, ringBo, waiting };
}

describe('a second call', () => {
  it('waits, and rings at who calls; the first goes on', async () => {
    const { bo, eve, ringBo, waiting } = await setUp();
    await ringBo();
    expect(waiting()).toMatchObject({ by: 'eve', kind: 'video', place: { is: 'person', user: 'eve' } });
    expect(eve.view('calling').alerting).toBe(true);
    expect(bo.peer().connection).toBe('connected');
  });

  it('is answered by leaving the first, and never rings meanwhile', async () => {
    const { ada, bo, eve, ringBo, waiting } = await setUp();
    await ringBo();
    const phases: string[] = [];
    bo.engine.view.subscribe(({ phase }) => phases.push(phase));
    bo.engine.answerWaiting('voice');
    await settle();
    expect(ada.view('over')).toMatchObject({ outcome: 'hung-up', byMe: false });
    expect(bo.peer()).toMatchObject({ user: 'eve', connection: 'connected' });
    expect(eve.peer()).toMatchObject({ user: 'bo', connection: 'connected' });
    expect(new Set(phases)).toEqual(new Set(['live']));
    expect(waiting()).toBeNull();
  });

  it('is declined, and the first goes on', async () => {
    const { bo, eve, ringBo, waiting } = await setUp();
    await ringBo();
    bo.engine.declineWaiting();
    expect(waiting()).toBeNull();
    await settle();
    expect(eve.view('over')).toMatchObject({ outcome: 'declined' });
    expect(bo.peer()).toMatchObject({ user: 'ada', connection: 'connected' });
  });

  it('goes when its caller gives up', async () => {
    const { bo, eve, ringBo, waiting } = await setUp();
    await ringBo();
    eve.engine.leave();
    await settle();
    expect(waiting()).toBeNull();
    bo.engine.answerWaiting('voice');
    expect(bo.view('live')).toMatchObject({ connection: 'connected' });
  });

  it.each(['ada', 'bo'] as const)('rings as any other when %s ends the first', async (who) => {
    const house = await setUp();
    await house.ringBo();
    house[who].engine.leave();
    await settle();
    expect(house.bo.view('incoming')).toMatchObject({ by: 'eve' });
    expect(house.waiting()).toBeNull();
    house.bo.engine.accept('voice');
    await settle();
    expect(house.bo.peer()).toMatchObject({ user: 'eve', connection: 'connected' });
  });

  it('a third caller hears busy', async () => {
    const house = await setUp();
    await house.ringBo();
    const flo = house.person('flo');
    flo.engine.start({ is: 'person', user: house.bo.user }, 'voice');
    await settle();
    expect(flo.view('over')).toMatchObject({ outcome: 'busy' });
  });

  it('leaves nothing behind', async () => {
    const { ada, bo, eve, ringBo, ...house } = await setUp();
    await ringBo();
    bo.engine.answerWaiting('voice');
    await settle();
    eve.engine.leave();
    await settle();
    expect(leftovers(house, ada, bo, eve)).toEqual([]);
  });
});

describe('with a call on another device', () => {
  it('rings at the device with which one talks, and after that at all', async () => {
    const house = await setUp();
    const laptop = house.person('bo', 'bo-laptop');
    await settle();
    await house.ringBo();
    expect(laptop.engine.view.getState().phase).toBe('idle');
    laptop.client.cut();
    laptop.client.restore();
    await settle();
    expect(laptop.engine.view.getState().phase).toBe('idle');
    house.bo.engine.leave();
    await settle();
    expect(laptop.view('incoming')).toMatchObject({ by: 'eve' });
    expect(house.bo.view('incoming')).toMatchObject({ by: 'eve' });
  });
});
