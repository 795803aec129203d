import { unreachable } from '../../../src/base/result.ts';
import type { Glance } from '../../../src/bridge/glance.ts';
import { glanceTexts } from '../../../src/texts/glance.ts';
import type { IconName } from '../../ui/icon.tsx';

interface GlanceWords {
  readonly icon: IconName;
  readonly text: string;
  readonly tone: 'on' | 'off' | 'problem';
}

export function glanceWords(glance: Glance): GlanceWords {
  switch (glance.shows) {
    case 'device': {
      const { device, isOn, by } = glance;
      return {
        icon: isOn ? device : `${device}-off`,
        text: by === undefined ? glanceTexts[device][isOn ? 'on' : 'off'] : glanceTexts.mutedBy(by),
        tone: isOn ? 'on' : 'off',
      };
    }
    case 'talking':
      return { icon: 'microphone', text: glanceTexts.heard[glance.until], tone: 'on' };
    case 'not-muted':
      return { icon: 'microphone', text: glanceTexts.notMuted, tone: 'on' };
    case 'failed':
      return { icon: 'warning', text: glanceTexts[glance.device].failed, tone: 'problem' };
    default:
      return unreachable(glance);
  }
}
