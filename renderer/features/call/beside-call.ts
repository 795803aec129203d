/** A call where something else is on screen, in one script: a row that leads back, one that leads in, and how it ended. */
export { CallOver } from './call-over.tsx';
export { CallStrip } from './call-strip.tsx';
export { OpenCall } from './open-call.tsx';
