import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** The services side by side. */
export const profilesTexts = texts('profiles', {
  services: 'Services',
  inCallAt: (service: string) => sentence`You are in a call in ${service}`,
  leaveMore: 'You can be in one call at a time. Whoever is in that one sees that you have left.',
  stay: 'Stay in that call',
  leave: { call: 'Leave that call and call', join: 'Leave that call and join' },
  unread: (count: number) => `${count} unread`,
  call: { rings: 'rings', in: 'in a call' },
  offline: 'not connected',
});
