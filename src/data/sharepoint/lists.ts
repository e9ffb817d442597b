import type { Lists } from '../ports';
import type { Connection } from './connection';
import { SharePointList } from './list-port';
import * as facts from './lists.generated';

/** The lists of the site behind the connection. Makes no request. */
export function createLists(connection: Connection): Lists {
  return {
    registrations: new SharePointList(connection, facts.aanmeldingenList),
    initiatives: new SharePointList(connection, facts.initiatievenList),
    initiators: new SharePointList(connection, facts.initiatiefnemersList),
    opgaven: new SharePointList(connection, facts.opgavenList),
    opgaveExperts: new SharePointList(connection, facts.deskundigenList),
    opgaveLinks: new SharePointList(connection, facts.initiatiefOpgavenList),
    pool: new SharePointList(connection, facts.poolList),
    contactMoments: new SharePointList(connection, facts.contactmomentenList),
    agreements: new SharePointList(connection, facts.afsprakenList),
    contributors: new SharePointList(connection, facts.betrokkenenList),
    misfits: new SharePointList(connection, facts.nietPassendList),
    weighings: new SharePointList(connection, facts.wegingenList),
    partnerMirrors: new SharePointList(connection, facts.partnerspiegelList),
    timeline: new SharePointList(connection, facts.tijdlijnList),
    imports: new SharePointList(connection, facts.inlezingenList),
    relations: new SharePointList(connection, facts.verwantenList),
    destinations: new SharePointList(connection, facts.lokettenList),
    standardTexts: new SharePointList(connection, facts.tekstenList),
    settings: new SharePointList(connection, facts.instellingenList),
  };
}
