// Put in the place of @vscode/spdlog, the one native module whose absence VS Code complains of. Log files are all that it
// makes, and these few lines make them without a compiler.
const fs = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  constructor(_kind, _name, file) {
    this.file = file;
    this.level = levels.indexOf('info');
    this.isPlain = false;
    fs.mkdirSync(path.dirname(file), { recursive: true });
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  clearFormatters() {
    this.isPlain = true;
  }
  setPattern() {}
  flush() {}
  drop() {}
}

levels.forEach((name, level) => {
  Logger.prototype[name] = function write(message) {
    if (level < this.level) return;
    try {
      fs.appendFileSync(this.file, this.isPlain ? message : `${new Date().toISOString()} [${name}] ${message}\n`);
    } catch {
      // The run is over and its folder is gone.
    }
  };
});

exports.version = '0';
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = async (name, file) => new Logger('rotating', name, file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger('rotating_async', name, file);
