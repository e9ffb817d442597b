const { TextDecoder, TextEncoder } = require('node:util');

/**
 * What browsers have and jsdom has not. Of modal dialogs only enough to open and close; the focus trap is the browser's
 * and is tested in the browser journeys.
 */
globalThis.TextEncoder ??= TextEncoder;
globalThis.TextDecoder ??= TextDecoder;
if (typeof HTMLDialogElement !== 'undefined' && !HTMLDialogElement.prototype.showModal) {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.setAttribute('open', '');
  };
  HTMLDialogElement.prototype.close = function close() {
    this.removeAttribute('open');
  };
}

/**
 * While something is waited for, every look in vain makes an error with the whole document in it, which is dear. Only the
 * last of them is read: the document is put into words when that happens.
 */
if (typeof document !== 'undefined') {
  const ofJsdom = window.getComputedStyle.bind(window);
  window.getComputedStyle = Object.assign(require('./computed-style.cjs').cheaply(ofJsdom), { ofJsdom });
  const { configure, getConfig } = require('@testing-library/dom');
  const { getElementError } = getConfig();
  const whileWaiting = (message, container) =>
    Object.defineProperty(Object.assign(new Error(), { name: 'TestingLibraryElementError' }), 'message', {
      configurable: true,
      get: () => getElementError(message, container).message,
      set(told) {
        Object.defineProperty(this, 'message', { value: told, writable: true });
      },
    });
  configure({
    getElementError: (...about) =>
      getConfig()._disableExpensiveErrorDiagnostics ? whileWaiting(...about) : getElementError(...about),
  });
}
