const { contextBridge, ipcRenderer } = require('electron');

const why = (attempt) => {
  try {
    attempt();
    return 'allowed';
  } catch (error) {
    return error.message;
  }
};

contextBridge.exposeInMainWorld('contract', {
  requireFs: why(() => require('node:fs')),
  nested: { list: [1, 2, 3] },
  add: (one, other) => one + other,
  invoke: (channel, value) => ipcRenderer.invoke(channel, value),
  send: (channel, value) => ipcRenderer.send(channel, value),
  onNews(listener) {
    const hear = (_event, value) => listener(value);
    ipcRenderer.on('news', hear);
    return () => ipcRenderer.off('news', hear);
  },
});
