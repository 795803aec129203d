import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** Who is in a call, who is rung, and what a host can do. */
export const callPeopleTexts = texts('callPeople', {
  people: 'People in the call',
  inTheCall: (count: number) => `In the call · ${count}`,
  beingRung: 'Being rung',
  notHere: 'Not in the call',
  isYou: (name: string) => sentence`${name} (you)`,
  handPlace: (place: number) => `Hand up, number ${place}`,
  comesBack: 'Reconnecting…',
  alerting: 'Ringing…',
  calling: 'Calling…',
  alertingInCall: 'In another call · Ringing…',
  callingInCall: 'In another call · Calling…',
  ringWho: (name: string) => sentence`Ring ${name}`,
  ringAll: 'Ring all',
  stopRinging: (name: string) => sentence`Stop ringing ${name}`,
  hostActions: (name: string) => sentence`More for ${name}`,
  askMute: 'Ask to mute',
  lowerTheirHand: 'Lower hand',
  showOut: 'Remove from the call',
  sureShowOut: (name: string) => sentence`Remove ${name} from the call?`,
  sureText: 'They leave the call and can come back only when somebody rings them.',
  cancel: 'Cancel',
  lock: 'Lock the call',
  lockHint: 'Nobody joins unless somebody here rings them.',
  meetingLink: 'Meeting link…',
  meetingLinkTitle: 'Meeting link',
  done: 'Done',
});
