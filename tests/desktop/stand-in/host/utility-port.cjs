// Loaded before a utility process's own file; no TypeScript, whose stripping would cost each start what Electron's does not have.
// Its parent's death is its own, as in Electron.
const { EventEmitter } = require('node:events');

const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (message) => process.send?.(message),
  start: () => {},
});
process.on('message', (data) => parentPort.emit('message', { data, ports: [] }));
process.on('disconnect', () => process.exit(0));
Object.assign(process, { parentPort, type: 'utility' });
