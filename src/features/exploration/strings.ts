import { defineStrings } from '../../strings/define';

export const strings = defineStrings(
  {
    ready: (ready: number, total: number) => `${ready} van ${total} klaar`,
    progress: 'Voortgang van de zeven vragen',
    questions: {
      Initiators: {
        title: '1. Wie zijn de initiatiefnemers?',
        help: 'Hoeveel mensen zijn het en namens wie? Schrijf hier geen namen of telefoonnummers: die staan apart, alleen voor de pool.',
      },
      Kind: {
        title: '2. Wat voor initiatief is het?',
        help: 'Gaat het om ontmoeten, groen, cultuur, duurzaamheid of iets anders? Is het eenmalig of blijvend?',
      },
      Ambition: {
        title: '3. Wat willen zij bereiken?',
        help: 'Wat is het probleem of de kans? Wat is er straks anders, en voor wie?',
      },
      Scope: {
        title: '4. Wat hoort erbij en wat niet?',
        help: 'Noem de plek, de groep en de tijd. Schrijf ook op wat er níet bij hoort.',
      },
      Stakeholders: {
        title: '5. Wie hebben er belang bij?',
        help: 'Denk aan buren, verenigingen, ondernemers en andere overheden. Wat willen zij?',
      },
      StateOfPlay: {
        title: '6. Hoe ver zijn zij nu?',
        help: 'Wat is er al gedaan? Met wie is er al gesproken?',
      },
      Ask: {
        title: '7. Wat vragen zij aan het gemeentebestuur?',
        help: 'Geld, grond, een vergunning, hulp of alleen meedenken? Zo precies als je het weet.',
      },
    },
    states: {
      answered: 'Ingevuld',
      unknown: 'Nog onbekend',
      'unknown-without-plan': 'Nog onbekend: wat doe je?',
      empty: 'Leeg',
      conflict: 'Twee versies: kies',
    },
    answer: 'Antwoord',
    unknown: 'Nog onbekend',
    plan: 'Wat doe je om dit te weten te komen?',
    privacy: 'Schrijf kort en gewoon. Noem geen gezondheid, geloof of geldzorgen van personen.',
    step: 'Naar inschatting',
    lead: (count: number) =>
      count === 1 ? 'Nog 1 vraag voordat je verder kunt:' : `Nog ${count} vragen voordat je verder kunt:`,
    missingAnswer: (number: number) => `${number}. geef antwoord of zet op nog onbekend`,
    missingPlan: (number: number) => `${number}. schrijf op wat je doet om dit te weten`,
    missingChoice: (number: number) => `${number}. kies een versie`,
    allReady: 'Alle vragen zijn klaar.',
    done: 'De verkenning is klaar. Je kunt de antwoorden nog aanvullen.',
    readOnly: 'Alleen de accountmanager vult de verkenning in.',
    closed: 'Dit initiatief is afgerond. De antwoorden staan vast.',
    noAnswer: 'Nog geen antwoord.',
    blocked: 'Verdergaan kan nu niet. Het dossier is intussen veranderd; kijk wat er nu staat.',
    tooLong: 'Deze tekst is te lang. Maak hem korter; je tekst staat nog op je scherm.',
    refused:
      'Opslaan kan nu niet: het dossier is intussen afgerond of van iemand anders. Je tekst staat nog op je scherm.',
    notReached: 'Opslaan lukte niet. Je tekst staat nog op je scherm. We proberen het zo opnieuw.',
  },
  {
    ready: (ready: number, total: number) => `${ready} of ${total} ready`,
    progress: 'Progress of the seven questions',
    questions: {
      Initiators: {
        title: '1. Who are the initiators?',
        help: 'How many people are they, and on whose behalf? No names or telephone numbers here: those are kept apart, for the pool only.',
      },
      Kind: {
        title: '2. What kind of initiative is it?',
        help: 'Is it about meeting, green, culture, sustainability or something else? Once, or lasting?',
      },
      Ambition: {
        title: '3. What do they want to achieve?',
        help: 'What is the problem or the chance? What will be different, and for whom?',
      },
      Scope: {
        title: '4. What belongs to it and what does not?',
        help: 'Name the place, the group and the time. Also write what does not belong to it.',
      },
      Stakeholders: {
        title: '5. Who have an interest in it?',
        help: 'Think of neighbours, associations, entrepreneurs and other governments. What do they want?',
      },
      StateOfPlay: {
        title: '6. How far are they now?',
        help: 'What has been done? Who has been spoken to?',
      },
      Ask: {
        title: '7. What do they ask of the municipal government?',
        help: 'Money, land, a permit, help or only thinking along? As precisely as you know.',
      },
    },
    states: {
      answered: 'Filled in',
      unknown: 'Not known yet',
      'unknown-without-plan': 'Not known yet: what do you do?',
      empty: 'Empty',
      conflict: 'Two versions: choose',
    },
    answer: 'Answer',
    unknown: 'Not known yet',
    plan: 'What do you do to find out?',
    privacy: 'Write short and plain. Do not mention health, faith or money worries of persons.',
    step: 'To assessment',
    lead: (count: number) =>
      count === 1 ? '1 more question before you can go on:' : `${count} more questions before you can go on:`,
    missingAnswer: (number: number) => `${number}. answer it or mark it as not known yet`,
    missingPlan: (number: number) => `${number}. write down what you do to find out`,
    missingChoice: (number: number) => `${number}. choose a version`,
    allReady: 'All questions are ready.',
    done: 'The exploration is done. You can still add to the answers.',
    readOnly: 'Only the account manager fills in the exploration.',
    closed: 'This initiative is closed. The answers are fixed.',
    noAnswer: 'No answer yet.',
    blocked: 'Going on is not possible now. The dossier has changed in the meantime; see what it says now.',
    tooLong: 'This text is too long. Make it shorter; your text is still on your screen.',
    refused:
      'Saving is not possible now: the dossier was closed or belongs to somebody else. Your text is still on your screen.',
    notReached: 'Saving failed. Your text is still on your screen. We will try again soon.',
  },
);
