import type { serviceNamesTexts } from '../service-names.ts';

export const serviceNames: typeof serviceNamesTexts = {
  new: 'Neuer Dienst',
  here: 'Dieser Computer',
};
