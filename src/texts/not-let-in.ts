import { texts } from './texts.ts';

/** Why a service did not let this device in, and what to do. */
export const notLetInTexts = texts('notLetIn', {
  version: {
    text: 'Different version',
    more: 'The service runs another version of Parley. Update Parley on both sides.',
  },
  replaced: {
    text: 'Open elsewhere',
    more: 'You connected again from another window of this computer.',
  },
  removed: {
    text: 'Removed',
    more: 'You or this device were removed from this service. With a new invite you can come back.',
  },
  'invite-required': {
    text: 'Invite needed',
    more: 'This service lets in who has an invite. Ask somebody there for a link and paste it in Settings.',
  },
  'invite-invalid': {
    text: 'Invite not valid',
    more: 'This invite has expired, was used up or was taken back. Ask for a new one.',
  },
  'link-invalid': {
    text: 'Code not valid',
    more: 'The code is wrong or too old. Let your other device show a new one.',
  },
  'approval-required': {
    text: 'Not let in yet',
    more: 'This service does not know you. You can ask to be let in, and an admin decides.',
  },
  'not-admitted': {
    text: 'Not let in',
    more: 'An admin decided not to let you in.',
  },
  rejected: {
    text: 'Not let in',
    more: 'The service refused this computer. Check the address in Settings or ask the host.',
  },
});
