import { describe, expect, it } from 'vitest';
import { createCallEngine } from './create-call-engine.ts';
import { createTwoPeople, settle } from './fakes/fake-house.ts';

const setUp = () => createTwoPeople(createCallEngine);

describe('own devices in a call', () => {
  it('mutes at once, and keeps the microphone', async () => {
    const { ada, bo, talk } = setUp();
    await talk();
    ada.engine.setMicrophone(false);
    const [microphone] = ada.media.opened;
    expect(microphone).toMatchObject({ enabled: false, isStopped: false });
    expect(ada.view('live').local.microphone).toEqual({ state: 'off' });
    await settle();
    expect(bo.peer()).toMatchObject({ media: { microphone: false } });
    ada.engine.setMicrophone(true);
    expect(ada.view('live').local.microphone).toEqual({ state: 'on', track: microphone?.id });
    expect(microphone?.enabled).toBe(true);
  });

  it('says who muted this person until they undo it; who mutes themselves was muted by nobody', async () => {
    const { ada, bo, talk } = setUp();
    await talk();
    const { call } = bo.view('live');
    const ask = (): void => bo.client.inject('call.asked', { call, by: ada.user, what: 'mute' });
    ask();
    expect(bo.view('live').local.microphone).toEqual({ state: 'off', mutedBy: ada.user });
    bo.engine.setMicrophone(true);
    expect(bo.view('live').local.microphone.state).toBe('on');
    bo.engine.setMicrophone(false);
    ask();
    expect(bo.view('live').local.microphone).toEqual({ state: 'off' });
  });

  it('tells the others that this computer is at its limit, as long as it is', async () => {
    const { ada, bo, talk } = setUp();
    await talk();
    const seat = ada.quality.join();
    seat.strain(true);
    await settle();
    expect(bo.peer().media.strained).toBe(true);
    seat.leave();
    await settle();
    expect(bo.peer().media.strained).toBe(false);
  });

  it('turns the camera off for real, and on again without a new negotiation', async () => {
    const { ada, bo, network, talk } = setUp();
    await talk();
    const said = ada.client.heard.filter(({ type }) => type === 'signal.send').length;
    ada.engine.setCamera(false);
    expect(ada.media.open().map(({ kind }) => kind)).toEqual(['audio']);
    await settle();
    expect(network.peers[0]?.lanes[1]?.sending).toBeNull();
    expect(bo.peer().cameraTrack).toBeNull();
    ada.engine.setCamera(true);
    await settle();
    expect(bo.peer().cameraTrack).toBe('peer2-camera');
    expect(ada.client.heard.filter(({ type }) => type === 'signal.send')).toHaveLength(said);
  });

  it('shares, tells so, and stops when the system ends it', async () => {
    const { ada, bo, network, talk } = setUp();
    await talk();
    ada.engine.share({ id: 'window:1', surface: 'window', name: 'Notes', audio: true });
    await settle();
    const { share } = ada.view('live').local;
    expect(share).toMatchObject({ state: 'on', surface: 'window', sound: 'on', name: 'Notes' });
    expect(bo.peer()).toMatchObject({
      media: { screen: 'window' },
      screenTrack: 'peer2-screen',
      screenAudioTrack: 'peer2-screen-audio',
    });
    ada.engine.pauseSharing(true);
    await settle();
    expect(bo.peer().media).toMatchObject({ screen: 'window', screenPaused: true });
    ada.engine.pauseSharing(false);
    await settle();
    expect(bo.peer().media.screenPaused).toBeUndefined();
    ada.engine.keepOfShare('sharpness');
    expect(ada.view('live').local.share).toMatchObject({ keeps: 'sharpness' });
    ada.media.opened.find(({ id }) => share.state === 'on' && id === share.track)?.end();
    await settle();
    expect(ada.view('live').local.share).toEqual({ state: 'ended', why: 'gone', name: 'Notes' });
    expect(bo.peer()).toMatchObject({ media: { screen: null }, screenTrack: null });
    expect(network.peers[0]?.lanes.map(({ sending }) => sending !== null)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(ada.media.open()).toHaveLength(2);
  });

  it('uses the devices chosen in the settings, and those chosen during the call', async () => {
    const house = setUp();
    house.ada.chosen.set({ microphone: 'usb', camera: '', cleaning: '', style: '' });
    await house.talk();
    expect(house.ada.media.asked).toEqual(['microphone usb', 'camera']);
    house.ada.engine.useDevice('camera', 'lens');
    house.ada.chosen.set({ microphone: 'usb', camera: '', cleaning: 'strong', style: '' });
    await settle();
    expect(house.ada.media.asked.slice(2)).toEqual(['camera lens', 'microphone usb']);
    house.ada.chosen.set({ microphone: 'usb', camera: '', cleaning: 'strong', style: 'blurred' });
    await settle();
    expect(house.ada.media.asked.slice(4)).toEqual(['camera lens']);
    house.ada.engine.leave();
    house.ada.engine.start({ is: 'person', user: house.bo.user }, 'video');
    await settle();
    expect(house.ada.media.asked.slice(5)).toEqual(['microphone usb', 'camera lens']);
  });

  it('does nothing with a click outside a call', () => {
    const { ada } = setUp();
    const { engine } = ada;
    engine.setCamera(true);
    engine.setMicrophone(false);
    engine.share({ id: '', surface: 'screen', name: '', audio: false });
    engine.stopSharing();
    engine.accept('voice');
    engine.decline();
    engine.leave();
    engine.dismiss();
    engine.retry();
    engine.networkChanged();
    expect(ada.view('idle')).toEqual({ phase: 'idle' });
    expect(ada.media.asked).toEqual([]);
  });
});
