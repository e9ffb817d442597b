define([], function () {
  return { Settings: 'Settings' };
});
