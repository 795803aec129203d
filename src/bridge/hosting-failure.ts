import * as v from 'valibot';

/** Why the service inside this app does not run. All but a crash stay until the person does something. */
export const hostingFailure = v.picklist([
  'port-in-use',
  'data-damaged',
  'data-newer',
  'data-unusable',
  'crashed',
]);

export type HostingFailure = v.InferOutput<typeof hostingFailure>;
