import * as React from 'react';
import type { Me } from '../../data/ports';
import { seesSomePrivacy } from '../../domain/rights';
import { useNavigation } from '../../session/navigation';
import { useStrings } from '../../ui/language';
import { Button } from '../../ui/Button';
import { Link } from '../../ui/Link';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { settingsStrings } from './settings.strings';
import { strings } from './strings';

export interface SetupLinksProps {
  readonly me: Me | undefined;
  /** Opens the form for settings; absent for who may not change any. */
  readonly onSettings: (() => void) | undefined;
}

/** The other pages of who manages the product. */
export function SetupLinks({ me, onSettings }: SetupLinksProps): React.ReactElement {
  const text = useStrings(strings);
  const settings = useStrings(settingsStrings);
  const { linkTo } = useNavigation();
  return (
    <>
      {onSettings && (
        <Section heading={text.settings}>
          <Rows label={text.settings}>
            <Row>
              <Button kind="link" onClick={onSettings}>
                {settings.open}
              </Button>
              <Text small secondary block>
                {settings.means}
              </Text>
            </Row>
          </Rows>
        </Section>
      )}
      <Section heading={text.intake.heading}>
        <Rows label={text.intake.heading}>
          <Row>
            <Link inText {...linkTo({ view: 'forms' })}>
              {text.intake.forms}
            </Link>
            <Text small secondary block>
              {text.intake.formsMeans}
            </Text>
          </Row>
          <Row>
            <Link inText {...linkTo({ view: 'import' })}>
              {text.intake.import}
            </Link>
            <Text small secondary block>
              {text.intake.importMeans}
            </Text>
          </Row>
        </Rows>
      </Section>
      {me && seesSomePrivacy(me) && (
        <Section heading={text.privacy.heading}>
          <Rows label={text.privacy.heading}>
            <Row>
              <Link inText {...linkTo({ view: 'privacy' })}>
                {text.privacy.link}
              </Link>
              <Text small secondary block>
                {text.privacy.means}
              </Text>
            </Row>
          </Rows>
        </Section>
      )}
      <Section heading={text.texts.heading}>
        <Rows label={text.texts.heading}>
          <Row>
            <Link inText {...linkTo({ view: 'texts' })}>
              {text.texts.link}
            </Link>
            <Text small secondary block>
              {text.texts.means}
            </Text>
          </Row>
        </Rows>
      </Section>
      <Section heading={text.rules.heading}>
        <Rows label={text.rules.heading}>
          <Row>
            <Link inText {...linkTo({ view: 'rules' })}>
              {text.rules.link}
            </Link>
            <Text small secondary block>
              {text.rules.means}
            </Text>
          </Row>
        </Rows>
      </Section>
    </>
  );
}
