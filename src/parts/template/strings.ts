import { defineStrings } from '../../strings/define';

const braced = (places: readonly string[]): string => places.map((place) => `{{${place}}}`).join(', ');

export const templateStrings = defineStrings(
  {
    checkFailed: 'Het sjabloon is niet gecontroleerd.',
    unreadable: 'Dit is geen Word-bestand dat we kunnen lezen. Sla het in Word opnieuw op als .docx.',
    none: 'Er staat geen plek in die we kennen. Een startnotitie kan er niet mee worden gemaakt. Zet er in Word plekken in, bijvoorbeeld {{titel}} en {{onderdelen}}.',
    known: (n: number) =>
      n === 1 ? '1 plek in het sjabloon vullen we in.' : `${n} plekken in het sjabloon vullen we in.`,
    unknown: (places: readonly string[]) => `Deze kennen we niet en blijven staan: ${braced(places)}.`,
    places: 'Welke plekken mag een sjabloon hebben?',
  },
  {
    checkFailed: 'The template was not checked.',
    unreadable: 'This is not a Word file that we can read. Save it in Word again as .docx.',
    none: 'It holds no place that we know. A startnotitie cannot be made with it. Put places in it in Word, for example {{titel}} and {{onderdelen}}.',
    known: (n: number) => (n === 1 ? 'We fill 1 place in the template.' : `We fill ${n} places in the template.`),
    unknown: (places: readonly string[]) => `These we do not know, and they stay: ${braced(places)}.`,
    places: 'Which places may a template have?',
  },
);
