import { ringActions, type CallAction, type GlobalAction, type KeyPlace } from '../../src/bridge/keys.ts';

export const callKeyNames: Readonly<Record<CallAction, string>> = {
  microphone: 'Mute or unmute',
  camera: 'Camera on or off',
  share: 'Share or stop sharing',
  chat: 'Show or hide the chat',
  people: 'Show or hide the people',
  hand: 'Raise or lower your hand',
  fullScreen: 'Full screen',
  talk: 'Hold to talk while muted',
};

export const globalKeyNames: Readonly<Record<GlobalAction, string>> = {
  microphone: 'Mute or unmute',
  camera: 'Camera on or off',
  talk: 'Talk while muted',
  answer: 'Answer with voice',
  decline: 'Decline',
};

const isOfRing = (action: GlobalAction): boolean => ringActions.some((one) => one === action);

export const placeWords = (place: KeyPlace): string =>
  place.where === 'call'
    ? `“${callKeyNames[place.action]}” in this window`
    : `“${globalKeyNames[place.action]}” on the whole computer${isOfRing(place.action) ? ', while it rings' : ''}`;
