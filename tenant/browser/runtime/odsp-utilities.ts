export const StringHelper = {
  /** `format('{0} of {1}', 1, 2)` is `1 of 2`. */
  format: (text: string, ...values: (string | number)[]): string =>
    text.replace(/\{(\d+)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole)),
  getLocaleNumberString: (value: number): string => value.toLocaleString(),
};
