import { texts } from './texts.ts';

/** One name and one choice, the first time or for a service beside others. */
export const firstRunTexts = texts('firstRun', {
  managedHost: 'Your company has chosen where you meet: a service on this computer.',
  managedAt: (address: string) => `Your company has chosen where you meet: ${address}`,
  title: 'Welcome to Parley',
  lead: 'Calls and messages, on a service of your own.',
  leadHere: (host: string) => `You are about to join the service at ${host}.`,
  titleBeside: 'Add a service',
  leadBeside: 'It stays beside the others, with its own people and messages. All of them reach you.',
  notNow: 'Not now',
  name: 'Your name',
  nameHint: 'This is what others see when you call.',
  place: 'Where people meet',
  host: 'Host on this computer',
  hostHint: 'Parley brings its own service. Nobody else can reach it until you say so.',
  join: 'Join a service',
  joinHint: 'Someone else already hosts one and gave you its address or an invite link.',
  start: 'Start',
  joinHere: 'Join in this browser',
  openInApp: 'Open in the Parley app',
  notThis: 'Not this one',
  invited: 'A link asks you to join this service. Nothing has been sent there yet.',
  later: 'You can change all of this later in Settings.',
  laterName: 'You can change your name later in Settings.',
  failed: 'This could not be saved. Check that your disk has room, then try again.',
});
