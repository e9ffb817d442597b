import { defineStrings } from '../../../strings/define';

export const strings = defineStrings(
  {
    readExploration: 'Lees de verkenning',
    next: {
      aangemeld: 'Volgende stap: een accountmanager aanwijzen.',
      toegewezen: (day: string | undefined) =>
        day === undefined
          ? 'Volgende stap: eerste contact leggen.'
          : `Volgende stap: eerste contact leggen, uiterlijk ${day}.`,
      verkenning: 'Volgende stap: de verkenning.',
      inschatting: 'Volgende stap: de voorlopige inschatting.',
      verbreding: 'Volgende stap: collega’s vragen mee te doen.',
      weging: (day: string | undefined) =>
        day === undefined
          ? 'Volgende stap: meningen verzamelen.'
          : `Volgende stap: meningen verzamelen, uiterlijk ${day}.`,
      besluit: 'Volgende stap: het besluit.',
      begeleiding: 'Volgende stap: de afspraken nakomen en begeleiden.',
      afgerond: (outcome: string) => `Afgerond: ${outcome}.`,
    },
    detail: {
      toegewezen: 'Bel de initiatiefnemers. Daarna begint de verkenning.',
      verkenning: (ready: number, total: number) => `${ready} van de ${total} vragen zijn klaar.`,
      inschatting: 'Geef je eerste oordeel en koppel de opgaven waar het aan bijdraagt.',
      verbreding: (count: number) =>
        count === 0
          ? 'Er is nog niemand gevraagd.'
          : count === 1
            ? '1 collega is gevraagd.'
            : `${count} collega’s zijn gevraagd.`,
      weging: (given: number, asked: number) =>
        asked === 1 ? `${given} van 1 collega gaf een mening.` : `${given} van de ${asked} collega’s gaven hun mening.`,
      besluit: 'Leg vast wie besluit en wat er is besloten.',
      begeleiding: 'Vertel de uitkomst, houd de afspraken bij en rond af als het klaar is.',
    },
    actions: {
      firstContact: 'Eerste contact vastleggen',
      verkenning: 'Naar de verkenning',
      inschatting: 'Verder met de inschatting',
      verbreding: 'Verder met de verbreding',
      weging: 'Naar de weging',
      giveView: 'Geef je mening',
      besluit: 'Naar het besluit',
      begeleiding: 'Naar de afspraken',
      afgerond: 'Bekijk de afronding',
    },
  },
  {
    readExploration: 'Read the exploration',
    next: {
      aangemeld: 'Next step: appoint an account manager.',
      toegewezen: (day: string | undefined) =>
        day === undefined ? 'Next step: make first contact.' : `Next step: make first contact, by ${day}.`,
      verkenning: 'Next step: the exploration.',
      inschatting: 'Next step: the provisional assessment.',
      verbreding: 'Next step: ask colleagues to take part.',
      weging: (day: string | undefined) =>
        day === undefined ? 'Next step: collect views.' : `Next step: collect views, by ${day}.`,
      besluit: 'Next step: the decision.',
      begeleiding: 'Next step: keep the agreements and guide.',
      afgerond: (outcome: string) => `Closed: ${outcome}.`,
    },
    detail: {
      toegewezen: 'Call the initiators. After that the exploration begins.',
      verkenning: (ready: number, total: number) => `${ready} of ${total} questions are ready.`,
      inschatting: 'Give your first judgement and link the opgaven it contributes to.',
      verbreding: (count: number) =>
        count === 0
          ? 'Nobody has been asked yet.'
          : count === 1
            ? '1 colleague was asked.'
            : `${count} colleagues were asked.`,
      weging: (given: number, asked: number) =>
        asked === 1 ? `${given} of 1 colleague gave a view.` : `${given} of ${asked} colleagues gave their view.`,
      besluit: 'Record who decides and what was decided.',
      begeleiding: 'Tell the outcome, keep the agreements and close when it is done.',
    },
    actions: {
      firstContact: 'Record first contact',
      verkenning: 'To the exploration',
      inschatting: 'Go on with the assessment',
      verbreding: 'Go on with the broadening',
      weging: 'To the weighing',
      giveView: 'Give your view',
      besluit: 'To the decision',
      begeleiding: 'To the agreements',
      afgerond: 'See the closing',
    },
  },
);
