const path = require('node:path');

/** The icons one by one: the package's index loads all 1,800 of them, which costs each test file more than a second. */
const components = path.join(__dirname, '../node_modules/@fluentui/react-icons-mdl2/lib-commonjs/components');
module.exports = new Proxy(
  {},
  {
    get: (_target, name) =>
      String(name).endsWith('Icon') ? require(path.join(components, String(name))).default : undefined,
  },
);
