/** Class names as they are written, so that a test can read them. */
module.exports = new Proxy(
  {},
  { get: (_target, name) => (name === '__esModule' ? false : name === 'default' ? module.exports : String(name)) },
);
