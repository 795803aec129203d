import { describe, expect, it } from 'vitest';
import { live, nothingOn, peer, sharing } from '../../platform/fakes/fake-call.ts';
import { ada, self } from '../../platform/fakes/sample.ts';
import { recordedPeople } from './recorded-people.ts';

const faceOf = (name: string) => ({ name, initials: '', colour: 0 });
const own = (share: Parameters<typeof sharing>[0]) =>
  recordedPeople(live(5, { ...nothingOn, share: sharing(share) }), new Map(), self, faceOf, true)[0];

describe('who is in a recording', () => {
  it('shares what the others see and hear of it, and nothing while it is held', () => {
    expect(own({ audioTrack: 'music' })).toMatchObject({ screen: 't', sound: 'music' });
    expect(own({ audioTrack: 'music', isPaused: true })).toMatchObject({ screen: null, sound: null });
  });

  it('is whoever agreed, with what they send', () => {
    const view = live(5, undefined, { peers: [peer({ audioTrack: 'voice', cameraTrack: 'old' })] });
    const inIt = (...answers: [typeof ada.user, boolean][]) =>
      recordedPeople(view, new Map(answers), self, faceOf, true).map(({ id, camera, voice }) => [
        id,
        camera,
        voice,
      ]);
    expect(inIt()).toEqual([[self, null, null]]);
    expect(inIt([ada.user, false])).toEqual([[self, null, null]]);
    expect(inIt([ada.user, true])).toEqual([
      [self, null, null],
      [ada.user, null, 'voice'],
    ]);
  });
});
