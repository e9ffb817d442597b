import { isAppError } from '../../data/app-error';
import type { Services } from '../../data/ports';

/**
 * Names of the people behind an initiative, only to leave them out of what many read.
 * @returns none when this person may not see them: mail addresses and numbers are left out all the same
 */
export async function initiatorNames(
  { lists }: Pick<Services, 'lists'>,
  initiativeKey: string,
): Promise<readonly string[]> {
  try {
    const page = await lists.initiators.find({
      where: [{ column: 'InitiativeKey', is: 'eq', value: initiativeKey }],
      select: ['Title'],
      top: 50,
    });
    return page.items.map(({ record }) => record.Title);
  } catch (error) {
    if (isAppError(error)) return [];
    throw error;
  }
}
