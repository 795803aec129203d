import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { expectFrames, live, loudness, only, soon } from './look-and-listen.ts';
import { openCallPages, type CallPages, type CallPerson } from './call-pages.ts';

let pages: CallPages;
let ada: CallPerson;
let bo: CallPerson;

beforeAll(async () => {
  pages = await openCallPages();
  [ada, bo] = await Promise.all([pages.person('ada'), pages.person('bo')]);
}, 60_000);

afterAll(() => pages.close());

describe('a call in a real browser', { timeout: 60_000 }, () => {
  it('is answered, and picture and sound move both ways', async () => {
    await ada.page.evaluate(
      (to) => window.callPage.engine.start({ is: 'person', user: to }, 'video'),
      bo.user,
    );
    await vi.waitFor(async () => expect((await bo.view()).phase).toBe('incoming'), soon);
    await bo.page.evaluate(() => window.callPage.engine.accept('video'));
    for (const person of [ada, bo]) {
      await vi.waitFor(async () => expect((await live(person)).connection).toBe('connected'), soon);
      await expectFrames(person, 'cameraTrack');
      await vi.waitFor(async () => expect(await loudness(person)).toBeGreaterThan(0.01), soon);
    }
  });

  it('mutes: the other side hears silence, and hears again', async () => {
    await ada.page.evaluate(() => window.callPage.engine.setMicrophone(false));
    await vi.waitFor(async () => expect(await loudness(bo)).toBeLessThan(0.002), soon);
    await ada.page.evaluate(() => window.callPage.engine.setMicrophone(true));
    await vi.waitFor(async () => expect(await loudness(bo)).toBeGreaterThan(0.01), soon);
  });

  it('turns the camera off and on', async () => {
    await ada.page.evaluate(() => window.callPage.engine.setCamera(false));
    await vi.waitFor(async () => expect((await only(bo)).cameraTrack).toBeNull(), soon);
    await ada.page.evaluate(() => window.callPage.engine.setCamera(true));
    await expectFrames(bo, 'cameraTrack');
  });

  it('shares beside the camera', async () => {
    await ada.page.evaluate(() =>
      window.callPage.engine.share({ id: '', surface: 'window', name: 'Paint', audio: false }),
    );
    await expectFrames(bo, 'screenTrack');
    await expectFrames(bo, 'cameraTrack');
    await ada.page.evaluate(() => window.callPage.engine.stopSharing());
    await vi.waitFor(async () => expect((await only(bo)).screenTrack).toBeNull(), soon);
  });

  it('keeps its media through an ICE restart, and through both sides restarting at once', async () => {
    const signals = (): number => ada.client.heard.length + bo.client.heard.length;
    for (const people of [[ada], [bo], [ada, bo]]) {
      const before = signals();
      await Promise.all(
        people.map(({ page }) => page.evaluate(() => window.callPage.engine.networkChanged())),
      );
      await vi.waitFor(() => expect(signals()).toBeGreaterThan(before + 1), soon);
      await expectFrames(ada, 'cameraTrack');
      await expectFrames(bo, 'cameraTrack');
      await vi.waitFor(async () => expect((await live(ada)).connection).toBe('connected'), soon);
    }
  });

  it('goes on while the service is away', async () => {
    ada.client.cut();
    await expectFrames(ada, 'cameraTrack');
    await expectFrames(bo, 'cameraTrack');
    ada.client.restore();
    await vi.waitFor(async () => expect((await only(bo)).reachable).toBe(true), soon);
  });

  it('is over on both sides when one hangs up', async () => {
    await bo.page.evaluate(() => window.callPage.engine.leave());
    await vi.waitFor(
      async () => expect(await ada.view()).toMatchObject({ phase: 'over', outcome: 'hung-up' }),
      soon,
    );
  });
});
