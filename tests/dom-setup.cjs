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
