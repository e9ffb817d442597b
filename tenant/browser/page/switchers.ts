/** Lets a choice in the bar (person, theme) take effect at once. Without scripts its button does the same. */
export function listenToSwitchers(): void {
  for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-switch]')) {
    select.addEventListener('change', () => {
      const url = new URL(location.href);
      url.searchParams.set(select.name, select.value);
      location.assign(url);
    });
  }
}
