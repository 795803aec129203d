import { sentence } from '../../base/sentence.ts';
import type { leaveCallTexts } from '../leave-call.ts';

export const leaveCall: typeof leaveCallTexts = {
  title: (name) => sentence`Du bist im Gespräch mit ${name}`,
  titleIn: (name) => sentence`Du bist im Raum ${name} im Gespräch`,
  more: 'Ein Gespräch gehört zu dem Dienst, über den es läuft. Es endet, wenn du den Dienst verlässt.',
  stay: 'Im Gespräch bleiben',
  leave: 'Beenden und weiter',
};
