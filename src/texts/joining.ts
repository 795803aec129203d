import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** Where to: an address or an invite link, a code, and what is found on the network. */
export const joiningTexts = texts('joining', {
  address: 'Service address or invite link',
  addressExample: 'office.example or 192.168.1.20:7480',
  problems: {
    empty: 'Type the address or invite link of the host.',
    'not-an-address': 'This is not an address. Try something like office.example or 192.168.1.20:7480.',
    scheme: 'An address begins with https:// or http://, or with the name itself.',
    plain:
      'Beyond this computer Parley speaks only encrypted. Begin the address with https://, or with the name itself.',
    password: 'Leave the name and password out of the address.',
  },
  damaged: 'This invite link is not complete or was changed on its way. Ask whoever sent it for a new one.',
  hasOtherDevice: 'I have Parley on another device',
  code: 'Code from your other device',
  noCode: 'A code has eight signs, such as K7QM-42XD. Your other device shows it in its settings.',
  join: 'Join',
  nearby: 'On this network',
  looking: 'Looking around… A service appears here when its host allows it.',
  cannotLook: 'Parley cannot look around on this network. Type the address that the host gave you.',
  known: (address: string) => `${address}, the one you joined`,
  twin: (name: string) =>
    sentence`“${name}” is among your services already. Choose it above the list of people.`,
  hostedHere: (name: string) =>
    sentence`This computer hosts “${name}” already. There is one service here; any other is joined.`,
  /** What a link names. */
  facts: {
    name: 'Service',
    address: 'Address',
    fingerprint: 'Fingerprint',
    noFingerprint: 'None in the link: an authority that this computer trusts has to vouch for the service.',
  },
});
