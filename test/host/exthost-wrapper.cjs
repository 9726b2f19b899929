// Runs inside the extension host, in front of the tests: copies what they print to a file, and writes their result to
// another. The workbench mixes its own lines into the console, and loses its exit code now and then.
const fs = require('node:fs');
const util = require('node:util');

const out = process.env.CHATAPP_TEST_OUT;
const file = fs.openSync(out, 'a');
// The extension host made these accessors whose setter does nothing: assignment would be lost.
for (const name of ['log', 'info', 'warn', 'error', 'debug']) {
  const value = (...args) => fs.writeSync(file, `${util.format(...args)}\n`);
  Object.defineProperty(console, name, { value, writable: true, configurable: true });
}
fs.writeFileSync(`${out}.started`, String(process.pid));

exports.run = async () => {
  try {
    await require(process.env.CHATAPP_TEST_INDEX).run();
    fs.writeFileSync(`${out}.result`, '0');
  } catch (error) {
    fs.writeSync(file, `\n${error?.stack ?? error}\n`);
    fs.writeFileSync(`${out}.result`, '1');
    throw error;
  }
};
