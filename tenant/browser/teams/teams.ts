import { teamsDataElement, type TeamsData } from '../../teams/teams-data.ts';
import { listenToSwitchers } from '../page/switchers.ts';
import { TeamsClient } from './teams-client.ts';

const text = document.getElementById(teamsDataElement)?.textContent;
const root = document.getElementById('teams');
if (!text || root === null) throw new Error('The Teams page has no data.');

listenToSwitchers();
const client = new TeamsClient(JSON.parse(text) as TeamsData, root);
client.start();
