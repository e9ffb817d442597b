/**
 * What browsers have and jsdom has not: modal dialogs. Only enough to open and close; the focus trap is the browser's
 * and is tested in the browser journeys.
 */
if (typeof HTMLDialogElement !== 'undefined' && !HTMLDialogElement.prototype.showModal) {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.setAttribute('open', '');
  };
  HTMLDialogElement.prototype.close = function close() {
    this.removeAttribute('open');
  };
}
