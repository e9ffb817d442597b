import { stem } from './stem';

/**
 * Everyday words beside the words of policy, so that "crossbaantje" meets "pumptrack".
 * Own list, grown from what residents of villages ask for; each line is one notion.
 */
const lines = `
pumptrack crossbaan skatebaan bultenbaan
bult heuvel
voetbalveld sportveld trapveld
eten maaltijd koken aanschuiven soep lunch diner
elektriciteit stroom energie
zonnepaneel zonnedak zonnecooperatie paneel zonne-energie
lamp verlichting donker licht
moestuin groentetuin volkstuin dorpstuin buurttuin
bij bijen vlinder vlinders imker bloem
kweken tuinieren telen
oppas opvang
eenzaam alleen eenzaamheid
ontmoeten ontmoeting aanschuiven huiskamer inloop koffie
senior ouder oudere bejaarde
scholier leerling schoolkind
tegel steen stenen bestrating
boom plant groen vergroenen gras tuin bloem struik
regen wateroverlast regenwater
sporthal sportzaal gymzaal
bus busje dorpsbus belbus buurtbus
chauffeur vervoer rit
woning huis huizen wonen woningbouw
taal nederlands inburgering taalmaatje
verhaal verhalen geschiedenis erfgoed
maaien bermbeheer bermonderhoud onderhouden
tractor landbouwverkeer vrachtwagen
ziek dokter huisarts
armoede minima geldzorgen
`;

const groups = lines
  .trim()
  .split('\n')
  .map((line) => line.split(/\s+/).map((word) => stem(word.replace(/[^a-z]/g, ''))));

const conceptsByStem = new Map<string, readonly number[]>();
groups.forEach((group, index) => {
  for (const root of group) conceptsByStem.set(root, [...(conceptsByStem.get(root) ?? []), index]);
});

/** @returns keys of the notions that this stem stands for, never equal to a stem */
export function conceptsOf(root: string): readonly string[] {
  return (conceptsByStem.get(root) ?? []).map((index) => `#${index}`);
}
