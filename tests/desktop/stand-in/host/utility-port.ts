import { EventEmitter } from 'node:events';

/** Loaded before a utility process's own file. Its parent's death is its own, as in Electron. */
const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => process.send?.(message),
  start: () => {},
});
process.on('message', (data) => parentPort.emit('message', { data, ports: [] }));
process.on('disconnect', () => process.exit(0));
Object.assign(process, { parentPort, type: 'utility' });
