import type { RefusalReason } from '../platform/service-client.ts';

export interface ConnectionWords {
  readonly text: string;
  readonly tone: 'good' | 'waiting' | 'bad' | 'quiet';
  /** What it means and what to do, where the short word is not enough. */
  readonly more?: string;
}

/** Why a service did not let this device in. */
export const refusals: Readonly<Record<RefusalReason, ConnectionWords & { readonly more: string }>> = {
  version: {
    text: 'Different version',
    tone: 'bad',
    more: 'The service runs another version of Parley. Update Parley on both sides.',
  },
  replaced: {
    text: 'Open elsewhere',
    tone: 'bad',
    more: 'You connected again from another window of this computer.',
  },
  removed: {
    text: 'Removed',
    tone: 'bad',
    more: 'You or this device were removed from this service. With a new invite you can come back.',
  },
  'invite-required': {
    text: 'Invite needed',
    tone: 'bad',
    more: 'This service lets in who has an invite. Ask somebody there for a link and paste it in Settings.',
  },
  'invite-invalid': {
    text: 'Invite not valid',
    tone: 'bad',
    more: 'This invite has expired, was used up or was taken back. Ask for a new one.',
  },
  'link-invalid': {
    text: 'Code not valid',
    tone: 'bad',
    more: 'The code is wrong or too old. Let your other device show a new one.',
  },
  'approval-required': {
    text: 'Not let in yet',
    tone: 'bad',
    more: 'This service does not know you. You can ask to be let in, and an admin decides.',
  },
  'not-admitted': {
    text: 'Not let in',
    tone: 'bad',
    more: 'An admin decided not to let you in.',
  },
  rejected: {
    text: 'Not let in',
    tone: 'bad',
    more: 'The service refused this computer. Check the address in Settings or ask the host.',
  },
};
