import { expect, it } from 'vitest';
import { createDeviceList } from './device-list.ts';

it('lists each device once, and says of a camera whether the system blurs its room', async () => {
  const camera = (deviceId: string, backgroundBlur?: boolean[]) => ({
    ...{ kind: 'videoinput', deviceId, label: deviceId },
    getCapabilities: () => ({ ...(backgroundBlur && { backgroundBlur }) }),
  });
  const found = [
    camera('able', [false, true]),
    camera('unable', [false]),
    camera('plain'),
    { kind: 'audioinput', deviceId: 'default', label: 'the same again' },
  ];
  const media = Object.assign(new EventTarget(), { enumerateDevices: async () => found as never });
  const list = createDeviceList(media);
  expect(await list.read()).toEqual([
    { kind: 'videoinput', id: 'able', label: 'able', blursRoom: true },
    { kind: 'videoinput', id: 'unable', label: 'unable' },
    { kind: 'videoinput', id: 'plain', label: 'plain' },
  ]);
});
