import { ringActions, type GlobalAction, type KeyPlace } from '../../src/bridge/keys.ts';
import { keyNamesTexts } from '../../src/texts/key-names.ts';

const isOfRing = (action: GlobalAction): boolean => ringActions.some((one) => one === action);

export function placeWords(place: KeyPlace): string {
  if (place.where === 'call') return keyNamesTexts.inWindow(keyNamesTexts.call[place.action]);
  const name = keyNamesTexts.global[place.action];
  return isOfRing(place.action) ? keyNamesTexts.whileRinging(name) : keyNamesTexts.everywhere(name);
}
