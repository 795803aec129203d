import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** How a call ended, why one was not let in, and a call that goes on without this device. */
export const callOverTexts = texts('callOver', {
  ended: 'Call ended',
  again: {
    again: 'Call again',
    back: 'Call back',
    retry: 'Try again',
    'by-voice': 'Join by voice',
  },
  message: 'Message',
  /** Of a call with one person, of whom that is the name, or in a room. */
  how: {
    'hung-up': {
      byMe: 'Call ended',
      by: (name: string) => sentence`${name} hung up`,
      byMeInRoom: 'You left the call',
      inRoom: 'The call ended',
    },
    declined: {
      byMe: 'You declined the call',
      by: (name: string) => sentence`${name} declined the call`,
      inRoom: 'Nobody came',
    },
    cancelled: {
      byMe: 'Call cancelled',
      by: (name: string) => sentence`${name} stopped calling`,
      inRoom: (room: string) => sentence`The call in ${room} is over`,
    },
    missed: {
      by: (name: string) => sentence`Missed call from ${name}`,
      inRoom: (room: string) => sentence`Missed call in ${room}`,
    },
    'no-answer': { title: 'No answer', text: 'Nobody picked up within 45 seconds.' },
    busy: {
      person: (name: string) => sentence`${name} is in another call`,
      room: 'Everybody is in another call',
      text: 'Leave a message, or try again later.',
    },
    offline: {
      person: (name: string) => sentence`${name} is not here right now`,
      room: 'Nobody is here right now',
      text: 'Leave a message. It is there when they come back.',
    },
    dnd: {
      person: (name: string) => sentence`${name} does not want to be disturbed`,
      room: 'Nobody wants to be disturbed',
      text: 'Leave a message. It does not ring.',
    },
    lost: {
      title: 'The call was lost',
      text: 'The connection went away and did not come back in time.',
    },
    'answered-elsewhere': { title: 'Answered on another device', text: 'The call goes on there.' },
    moved: { title: 'The call moved', text: 'It goes on on your other device.' },
    'service-away': {
      title: 'The service cannot be reached',
      text: 'Check your connection, then call again.',
    },
    failed: {
      title: 'The service did not begin the call',
      text: 'You may be in a call on another device, or may only read here by now. If it is neither, tell who runs the service.',
    },
    full: {
      video: {
        title: 'Six people are in the call',
        text: 'That is as many pictures as a call carries. You can join by voice: you hear everybody and everybody hears you.',
      },
      voice: {
        title: 'The call is full',
        text: 'Nobody more can join now. Try again when somebody has left.',
      },
    },
    locked: {
      title: 'The call is locked',
      text: 'Nobody joins unless somebody in it rings them. Write that you would like to join.',
    },
    strained: {
      title: 'One more is too much right now',
      text: 'A computer in the call is at its limit. Try again in a while, or when somebody has left.',
    },
    removed: {
      title: 'You were removed from the call',
      text: 'You can come back when somebody in it rings you. You can still write here.',
    },
    'too-often': { title: 'You asked too often' },
  },
  goesOn: 'Call going on',
  mineElsewhere: 'You are in this call on your other device',
  joinVideo: 'Join with video',
  joinVoice: 'Join by voice',
  moveHere: 'Move the call here',
  isLocked: 'Locked: you can join when somebody rings you.',
  inOtherCall: 'You are in another call',
  offlineNow: 'You are offline',
});
