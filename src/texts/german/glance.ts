import { sentence } from '../../base/sentence.ts';
import type { glanceTexts } from '../glance.ts';

export const glance: typeof glanceTexts = {
  microphone: { on: 'Mikrofon an', off: 'Stumm', failed: 'Das Mikrofon hat nicht reagiert' },
  camera: { on: 'Kamera an', off: 'Kamera aus', failed: 'Die Kamera hat nicht reagiert' },
  heard: { 'let-go': 'Man hört dich', tap: 'Man hört dich. Zum Beenden tippen' },
  mutedBy: (name) => sentence`Von ${name} stummgeschaltet`,
  notMuted: 'Du bist nicht stumm',
};
