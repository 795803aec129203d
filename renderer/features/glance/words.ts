import { unreachable } from '../../../src/base/result.ts';
import { sentence } from '../../../src/base/sentence.ts';
import type { Glance } from '../../../src/bridge/glance.ts';
import type { IconName } from '../../ui/icon.tsx';

interface GlanceWords {
  readonly icon: IconName;
  readonly text: string;
  readonly tone: 'on' | 'off' | 'problem';
}

const devices = {
  microphone: { on: 'Microphone on', off: 'Muted', failed: 'The microphone did not follow' },
  camera: { on: 'Camera on', off: 'Camera off', failed: 'The camera did not follow' },
} as const;

const talking = { 'let-go': 'You are heard', tap: 'You are heard. Tap to end' } as const;

export function glanceWords(glance: Glance): GlanceWords {
  switch (glance.shows) {
    case 'device': {
      const { device, isOn, by } = glance;
      return {
        icon: isOn ? device : `${device}-off`,
        text: by === undefined ? devices[device][isOn ? 'on' : 'off'] : sentence`Muted by ${by}`,
        tone: isOn ? 'on' : 'off',
      };
    }
    case 'talking':
      return { icon: 'microphone', text: talking[glance.until], tone: 'on' };
    case 'not-muted':
      return { icon: 'microphone', text: 'You are not muted', tone: 'on' };
    case 'failed':
      return { icon: 'warning', text: devices[glance.device].failed, tone: 'problem' };
    default:
      return unreachable(glance);
  }
}
