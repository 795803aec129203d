process.parentPort.on('message', ({ data }) => {
  if (data === 'end') process.exit(7);
  process.parentPort.postMessage({
    echo: data,
    type: process.type,
    pid: process.pid,
    args: process.argv.slice(2),
  });
});
