import * as React from 'react';
import { settingDefaults } from '../../domain/settings';
import { saveFile } from '../../parts/save-file';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { DownloadIcon } from '../../ui/icons';
import { useStrings } from '../../ui/language';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import styles from './setup.module.scss';
import { teamsAppStrings } from './teams-app.strings';

/** Makes the Teams app for this site, and says who uploads it and where. */
export function TeamsAppBox(): React.ReactElement {
  const text = useStrings(teamsAppStrings);
  const services = useServices();
  const [made, setMade] = React.useState<string>();
  const make = useCommand<undefined, string>(async () => {
    const [{ makeTeamsPackage }, stored] = await Promise.all([
      import(/* webpackChunkName: 'teams-app' */ '../../data/teams-app/make-package'),
      services.lists.settings.getByKey('municipality'),
    ]);
    const municipality = stored?.record.Value?.trim() || settingDefaults.municipality;
    const { fileName, content } = makeTeamsPackage({ siteUrl: services.host.siteUrl, municipality });
    saveFile(fileName, 'application/zip', new Blob([content as BlobPart], { type: 'application/zip' }));
    return fileName;
  });
  return (
    <Section heading={text.heading}>
      <div className={styles.teamsApp}>
        <Text secondary block>
          {text.means}
        </Text>
        <Button icon={DownloadIcon} busy={make.busy} onClick={() => void make.run(undefined).then(setMade)}>
          {text.make}
        </Button>
        {make.error !== undefined && <Failure error={make.error} title={text.failed} />}
        <div role="status">
          {made !== undefined && (
            <>
              <Status kind="ok">{text.made(made)}</Status>
              <p>{text.where}</p>
              <p>{text.then}</p>
            </>
          )}
        </div>
      </div>
    </Section>
  );
}
