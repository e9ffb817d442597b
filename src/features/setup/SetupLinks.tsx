import * as React from 'react';
import type { Me } from '../../data/ports';
import { seesSomePrivacy } from '../../domain/rights';
import { useNavigation } from '../../session/navigation';
import { useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { strings } from './strings';

/** The other pages of who manages the product. */
export function SetupLinks({ me }: { readonly me: Me | undefined }): React.ReactElement {
  const text = useStrings(strings);
  const { linkTo } = useNavigation();
  return (
    <>
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
