import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** The link that the app was opened with. */
export const openedLinkTexts = texts('openedLink', {
  cancel: 'Cancel',
  close: 'Close',
  leaving: (service: string) =>
    sentence`You leave “${service}”. What is there stays there, and you can go back in Settings.`,
  hostingStops:
    'Hosting on this computer is turned off meanwhile. Messages, files and people stay on this computer.',
  inCall: (name: string) => sentence`Your call with ${name} ends.`,
  inRoomCall: (room: string) => sentence`Your call in ${room} ends.`,
  rings: (title: string) => `${title}. Leaving this service declines the call.`,
  joining: 'Joining…',
  beside: 'Add beside this one',
  besideMore: 'everything here stays, and both reach you.',
  instead: 'Join instead',
  back: 'Back to where I was',
  stay: 'Leave it so',
  refused: 'This link cannot be used',
  problems: {
    unreadable: 'It is not complete or was changed on its way. Ask whoever sent it for a new one.',
    'too-long': 'It is longer than any invite. Nothing of it was used.',
    address: 'It does not lead to an encrypted Parley service. Nothing was opened.',
    managed:
      'The service is managed by your company on this computer, and the link leads elsewhere. Nothing was opened.',
    unknown:
      'Parley knows no link of this kind. It may be meant for a newer Parley, or was cut off. Nothing was opened.',
    'no-invite':
      'It is the address of a page, without an invite in it. Ask for an invite link, or type the address under Settings, Service, Join.',
    'this-computer':
      'It leads to this computer itself, which no invite from somebody else does. Nothing was opened.',
  },
  /** Where it leads, seen from here; what cannot be gone on to has no `go`. */
  places: {
    elsewhere: {
      title: 'Join this service?',
      text: 'A link asks you to join. Go on only if you expected it. Nothing has been sent there yet.',
      go: 'Join',
    },
    again: {
      title: 'Use this invite?',
      text: 'It is for the service that you have chosen already and that has not let you in so far.',
      go: 'Use it',
    },
    'other-key': {
      title: 'Not the key that you know',
      text: 'You know this address by another key. Somebody may be in between, or the service was set up anew. Ask its host before you go on.',
      go: 'Join anyway',
    },
    joined: {
      title: 'You are in this service already',
      text: 'There is nothing to do. The invite was not used.',
      go: null,
    },
    own: {
      title: 'This is your own service',
      text: 'The link leads to the service that this app hosts. Hand it on to whom you want to invite.',
      go: null,
    },
  },
  failures: {
    unreachable: {
      title: 'The service cannot be reached',
      text: 'It may not be running, or this computer is on another network. Parley goes on trying as long as you leave it so.',
    },
    closed: {
      title: 'The service is closed',
      text: 'Its host has closed Parley or turned hosting off. Try again later, or ask for a new link.',
    },
    certificate: {
      title: 'Not the service that the link names',
      text: 'What answered there has another key than the link names, or one that nobody vouches for. Somebody may be in between, or the service was set up anew. Nothing was sent to it. Ask its host for a new link.',
    },
  },
});
