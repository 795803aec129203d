import { describe, expect, it } from 'vitest';
import { peer } from '../../platform/fakes/fake-call.ts';
import { mainPictureOf } from './main-picture.ts';

const remote = (
  camera: boolean,
  screen: 'window' | null,
  cameraTrack: string | null,
  screenTrack: string | null,
) => peer({ media: { microphone: true, camera, screen, strained: false }, cameraTrack, screenTrack });

describe('what fills the stage', () => {
  it.each([
    [remote(true, 'window', 'cam', 'scr'), { show: 'share', track: 'scr' }],
    [remote(true, 'window', 'cam', null), { show: 'camera', track: 'cam' }],
    [remote(false, 'window', null, null), { show: 'avatar', because: 'share-coming' }],
    [remote(true, null, 'cam', 'scr'), { show: 'camera', track: 'cam' }],
    [remote(true, null, null, null), { show: 'avatar', because: 'camera-coming' }],
    [remote(false, null, 'cam', null), { show: 'avatar', because: 'camera-off' }],
  ] as const)('%#', (view, picture) => {
    expect(mainPictureOf(view)).toEqual(picture);
  });

  it('is no face by voice only, but what is shared', () => {
    expect(mainPictureOf(remote(true, null, 'cam', null), true)).toMatchObject({ show: 'avatar' });
    expect(mainPictureOf(remote(true, 'window', 'cam', 'scr'), true)).toMatchObject({ show: 'share' });
  });
});
