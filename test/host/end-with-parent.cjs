// Loaded into the VS Code server ahead of its own code. The server is a process group of its own, so nothing else would
// end it when the run that started it is killed outright (kill -9, out of memory): then it ends its whole group.
const parent = Number(process.env.CHATAPP_TEST_PARENT);
// Its children have another parent.
delete process.env.CHATAPP_TEST_PARENT;
if (parent) {
  setInterval(() => {
    if (process.ppid !== parent) process.kill(-process.pid, 'SIGKILL');
  }, 1000).unref();
}
