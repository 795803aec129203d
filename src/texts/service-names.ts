import { texts } from './texts.ts';

/** Services that do not say what they are called. */
export const serviceNamesTexts = texts('serviceNames', {
  new: 'New service',
  here: 'This computer',
});
