/** An example for each placeholder: somebody who does not exist, so that a text is read as a resident would. Always Dutch, as the texts are. */
export const exampleValues: Readonly<Record<string, string>> = {
  naam: 'mevrouw Verzonnen',
  kern: 'Espel',
  titel: 'Dorpstuin achter het dorpshuis',
  datum: 'woensdag 25 november',
  gemeente: 'Gemeente Voorbeeld',
};
