define([], function () {
  return { Settings: 'Instellingen' };
});
