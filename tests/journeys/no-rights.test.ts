import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { personCookie } from '../../tenant/http/person.ts';
import { Stage } from './support/stage.ts';

interface ListSchema {
  readonly title: string;
  readonly rights: Readonly<Record<string, string>>;
}

interface Part {
  readonly name: string;
  /** An initiative of the example on which its accountmanager works there. */
  readonly key: string;
  /** What a reader reads there. */
  readonly sentence: string;
  /** What the coordinator has there to change it with. */
  readonly way: string;
}

const parts: readonly Part[] = [
  {
    name: 'verkenning',
    key: '102950a0-5be5-55e4-9dea-2e7211104bd3',
    sentence: 'Alleen de accountmanager vult de verkenning in.',
    way: 'Naar inschatting',
  },
  {
    name: 'inschatting',
    key: '6e11dad4-f2a3-5b18-bdb0-b122a33e1ff1',
    sentence: 'Alleen de accountmanager vult de inschatting in.',
    way: 'Naar verbreding',
  },
  {
    name: 'verbreding',
    key: '27825892-036f-5e74-bd3d-a565b7a5f01c',
    sentence: 'Nu verbreden of later?',
    way: 'Vraag mee te doen',
  },
  {
    name: 'weging',
    key: 'e4aaccba-368c-55d1-9391-c36222724663',
    sentence: 'Je bent niet gevraagd voor deze weging.',
    way: 'Conclusie vastleggen',
  },
  {
    name: 'besluit',
    key: 'b9a35bdd-ccb1-55ac-82ea-cc8b0223fae4',
    sentence: 'Alleen de accountmanager legt het besluit vast.',
    way: 'Besluit vastleggen',
  },
  {
    name: 'afspraken',
    key: '9ea3782d-bf1e-5e7a-84ff-19f96cd7e19b',
    sentence: 'Alleen de pool ziet het contact met de initiatiefnemers.',
    way: 'Afspraak maken',
  },
  {
    name: 'afronden',
    key: '9ea3782d-bf1e-5e7a-84ff-19f96cd7e19b',
    sentence: 'Alleen de accountmanager rondt het initiatief af.',
    way: 'Afronden',
  },
];
const dorpstuin = parts[0]?.key ?? '';

/** Buttons that only show something or go somewhere. */
const harmless =
  /^(Eigen duurzame energie opwekken\n|Naar (de |documenten)|Lees |Bekijk$|Link kopiëren$|Samenvatting afdrukken$|het belang voor |Wat is hier eerder over besloten\?$|Alles |Toon |Print op één pagina$|Hele tijdlijn$|\d afspraak is klaar$|Probeer opnieuw$)/;
/** Fields that somebody can change: not to search or filter with. */
const fields = 'textarea, input:not([type="search"]):not([aria-disabled="true"])';

const stage = new Stage();
const schema = JSON.parse(readFileSync(new URL('../../sharepoint/lists.json', import.meta.url), 'utf8')) as {
  readonly lists: readonly ListSchema[];
};

/** What in the web part can change something: labels of buttons, ids of fields. */
async function waysToChange(page: Page): Promise<readonly string[]> {
  const webPart = page.locator('[data-automation-id="CanvasControl"]');
  const questions = await webPart.getByRole('navigation').getByRole('button').allInnerTexts();
  const buttons = (await webPart.getByRole('button').allInnerTexts()).filter((label) => !questions.includes(label));
  const found = await webPart.locator(fields).evaluateAll((all) => all.map(({ id }) => `#${id}`));
  return [...found, ...buttons.map((label) => label.trim()).filter((label) => !harmless.test(label))];
}

/** Opens each part of a dossier in one window. */
async function visitParts(login: string, look: (page: Page, part: Part) => Promise<void>): Promise<void> {
  const page = await stage.openDossier(login, dorpstuin, 'overzicht');
  for (const part of parts) {
    await page.evaluate((hash) => window.location.assign(hash), `#/initiatief/${part.key}/${part.name}`);
    await look(page, part);
  }
}

describe('Somebody without rights', () => {
  it('reads every part of a dossier, and sees nothing to change it with', async () => {
    await visitParts('griffie', async (page, { name, sentence }) => {
      await page.getByText(sentence).first().waitFor();
      assert.deepEqual(await waysToChange(page), [], name);
    });
  });

  it('lacks what the coordinator has at each of those parts', async () => {
    await visitParts('coordinator', async (page, { name, way }) => {
      await page.getByRole('button', { name: way, exact: true }).first().waitFor();
      assert.ok((await waysToChange(page)).includes(way), name);
    });
  });

  it('can search on Aanmelden, and reads who registers', async () => {
    const page = await stage.open('griffie', 'Aanmelden.aspx');
    await page.getByText('Je kunt hier zoeken, maar niet registreren.').waitFor();
    assert.deepEqual(await waysToChange(page), []);
    await page.getByRole('searchbox').fill('dorpstuin');
    await page.getByRole('link', { name: 'Dorpstuin achter het dorpshuis' }).waitFor();
  });

  it('sees the opgaven, and not how to import them', async () => {
    const importing = { name: 'CSV inlezen' };
    const reader = await stage.open('griffie', 'Opgaven.aspx');
    await reader.getByRole('button', { name: 'Naar CSV' }).waitFor();
    assert.equal(await reader.getByRole('button', importing).count(), 0);
    const anna = await stage.open('anna', 'Opgaven.aspx');
    await anna.getByRole('button', importing).waitFor();
  });

  it('is refused by SharePoint on every list that the schema does not let them write', async () => {
    const changed: unknown[] = [];
    for (const { title, rights } of schema.lists) {
      const [item] = await stage.control.items<{ Id: number }>(title, '$top=1');
      if (!item) continue;
      // A list that somebody may not even see does not exist for them.
      const refusal = rights['readers'] === undefined ? 404 : 403;
      const status = await stage.control.change(title, item.Id, { Title: 'Van een lezer' }, 'griffie');
      changed.push(status);
      assert.equal(status, refusal, title);
      if (refusal === 404) await assert.rejects(stage.control.items(title, '$top=1', 'griffie'), /: 404 /, title);
    }
    assert.ok(changed.length > 10, 'the example has something in most lists');
  });
});

describe('Somebody who loses their rights while a dossier is open', () => {
  it('reads why it is not saved, keeps the text, and the list stays as it was', async () => {
    const page = await stage.openDossier('anna', dorpstuin, 'verkenning');
    const field = page.getByRole('textbox', { name: '4. Wat hoort erbij en wat niet?' });
    await field.waitFor();
    const [before] = await stage.control.items<{ Scope: string }>('Initiatieven', `$filter=Key eq '${dorpstuin}'`);
    // From here on SharePoint takes whoever sits there for the griffie.
    await page.context().addCookies([{ name: personCookie, value: 'griffie', url: new URL('/', page.url()).href }]);
    await field.fill('Dit mag niet meer.');
    await page.keyboard.press('Tab');
    await page
      .getByText('Je hebt hier geen rechten voor. Een beheerder van de site kan je die geven.')
      .first()
      .waitFor();
    assert.equal(await field.inputValue(), 'Dit mag niet meer.');
    const [after] = await stage.control.items<{ Scope: string }>('Initiatieven', `$filter=Key eq '${dorpstuin}'`);
    assert.equal(after?.Scope, before?.Scope);
  });
});
