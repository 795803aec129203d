import type { DevicesState } from '../../renderer/stores/app-model.ts';

export const someDevices: DevicesState = {
  microphones: [
    { id: 'mic-1', label: 'Built-in microphone' },
    { id: 'mic-2', label: 'Jabra Evolve2 65 (USB headset with a very long product name)' },
  ],
  cameras: [
    { id: 'cam-1', label: 'FaceTime HD Camera' },
    { id: 'cam-2', label: 'Logitech Brio' },
  ],
  speakers: [
    { id: 'out-1', label: 'Built-in speakers' },
    { id: 'out-2', label: 'Jabra Evolve2 65' },
  ],
};
