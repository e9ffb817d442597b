/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react';
import * as React from 'react';
import { Button } from './Button';
import { Choices } from './Choices';
import { Failure } from './Failure';
import { Footer } from './Footer';
import { LanguageProvider } from './language';
import { Link } from './Link';
import { Loading } from './Loading';
import { Panel } from './Panel';
import { initialsOf, Person } from './Person';
import { PhaseSteps } from './PhaseSteps';
import { SavedState } from './SavedState';
import { Tabs, TabPanel } from './Tabs';
import { TextField } from './TextField';

describe('Button', () => {
  it('stays within reach while something is missing, says what, and does nothing', () => {
    const press = jest.fn();
    const early = jest.fn();
    render(
      <>
        <p id="missing">Nog 2 vragen</p>
        <Button blockedBy="missing" onBlocked={early} onClick={press}>
          Naar inschatting
        </Button>
      </>,
    );
    const button = screen.getByRole('button', { name: 'Naar inschatting' });
    fireEvent.click(button);
    expect(button.hasAttribute('disabled')).toBe(false);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.getAttribute('aria-describedby')).toBe('missing');
    expect(press).not.toHaveBeenCalled();
    expect(early).toHaveBeenCalledTimes(1);
  });

  it('does not run a command twice, and does not send the form while busy', () => {
    const submit = jest.fn((event: React.FormEvent) => event.preventDefault());
    render(
      <form onSubmit={submit}>
        <Button busy type="submit">
          Vastleggen
        </Button>
      </form>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Vastleggen' }));
    expect(submit).not.toHaveBeenCalled();
  });
});

describe('TextField', () => {
  it('ties help and error to the field', () => {
    render(
      <TextField
        label="Titel"
        required
        value=""
        onChange={() => undefined}
        description="Kort."
        error="Vul een titel in."
      />,
    );
    const field = screen.getByRole('textbox', { name: 'Titel' });
    const described = (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described).toEqual(['Vul een titel in.', 'Kort.']);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-required')).toBe('true');
  });

  it('keeps pasted text that is too long, and says by how much', () => {
    render(<TextField label="Titel" value={'x'.repeat(300)} maxLength={255} onChange={() => undefined} />);
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toHaveLength(300);
    expect(screen.getByText('45 tekens te veel')).toBeTruthy();
  });

  it('is silent about the room that is left until it runs out', () => {
    const { rerender } = render(<TextField label="Titel" value="kort" maxLength={255} onChange={() => undefined} />);
    expect(screen.queryByText(/teken/)).toBeNull();
    rerender(<TextField label="Titel" value={'x'.repeat(254)} maxLength={255} onChange={() => undefined} />);
    expect(screen.getByText('Nog 1 teken')).toBeTruthy();
  });
});

describe('Choices', () => {
  it('is one named group whose choices carry their meaning', () => {
    const choose = jest.fn();
    const options = [
      { value: 'ja', label: 'Ja', meaning: 'we versterken het' },
      { value: 'remmen', label: 'Remmen' },
    ];
    render(<Choices label="Versterken?" required options={options} value="remmen" onChange={choose} layout="rows" />);
    expect(screen.getByRole('radiogroup', { name: /Versterken/ }).getAttribute('aria-required')).toBe('true');
    fireEvent.click(screen.getByRole('radio', { name: 'Ja · we versterken het' }));
    expect(choose).toHaveBeenCalledWith('ja');
  });
});

describe('Tabs', () => {
  const tabs = [
    { id: 'overzicht', label: 'Overzicht' },
    { id: 'verkenning', label: 'Verkenning' },
    { id: 'weging', label: 'Weging' },
  ] as const;

  it('walks with the arrows without opening, round the ends too', () => {
    const open = jest.fn();
    render(
      <>
        <Tabs tabs={tabs} current="overzicht" onSelect={open} panelId="p" />
        <TabPanel id="p" current="overzicht">
          inhoud
        </TabPanel>
      </>,
    );
    screen.getByRole('tab', { name: 'Overzicht' }).focus();
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowLeft' });
    expect(document.activeElement?.textContent).toBe('Weging');
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowRight' });
    expect(document.activeElement?.textContent).toBe('Overzicht');
    expect(open).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('tab', { name: 'Weging' }));
    expect(open).toHaveBeenCalledWith('weging');
    expect(screen.getByRole('tabpanel', { name: 'Overzicht' })).toBeTruthy();
  });
});

describe('Panel', () => {
  function Opener(): React.ReactElement {
    const [open, setOpen] = React.useState(false);
    return (
      <>
        <Button onClick={() => setOpen(true)}>Eerste contact vastleggen</Button>
        {open && (
          <Panel title="Eerste contact" onClose={() => setOpen(false)}>
            inhoud
          </Panel>
        )}
      </>
    );
  }

  it('takes focus to its title and gives it back to what opened it', () => {
    render(<Opener />);
    const opener = screen.getByRole('button', { name: 'Eerste contact vastleggen' });
    opener.focus();
    fireEvent.click(opener);
    expect(screen.getByRole('dialog', { name: 'Eerste contact' })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Eerste contact');
    fireEvent.click(screen.getByRole('button', { name: 'Sluiten' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  it('closes by Esc through its opener, so that the text can be kept as a draft', () => {
    render(<Opener />);
    fireEvent.click(screen.getByRole('button'));
    const cancel = new Event('cancel', { cancelable: true });
    act(() => {
      screen.getByRole('dialog').dispatchEvent(cancel);
    });
    expect(cancel.defaultPrevented).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('Failure', () => {
  it('says what to do for the code, with the number for the help desk, and tries again', () => {
    const retry = jest.fn();
    render(
      <Failure
        title="De wegingen zijn niet geladen."
        error={{ isAppError: true, code: 'throttled', detail: { requestId: 'abc-1' } }}
        onRetry={retry}
      />,
    );
    expect(screen.getByRole('alert').textContent).toContain(
      'De wegingen zijn niet geladen. SharePoint heeft het druk.',
    );
    expect(screen.getByText('Nummer voor de helpdesk: abc-1')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    expect(retry).toHaveBeenCalled();
  });

  it('knows what to say of an error that is not ours', () => {
    render(<Failure error={new TypeError('x is undefined')} />);
    expect(screen.getByRole('alert').textContent).toContain('Er ging iets mis dat we niet kennen.');
    expect(screen.getByRole('alert').textContent).not.toContain('undefined');
  });
});

describe('Loading', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('shows nothing at first, then the shape of rows, then a sentence', () => {
    render(<Loading />);
    expect(screen.queryByText('Bezig met laden…')).toBeNull();
    act(() => {
      jest.advanceTimersByTime(300);
    });
    expect(screen.getByText('Bezig met laden…')).toBeTruthy();
    expect(screen.queryByText(/SharePoint is traag/)).toBeNull();
    act(() => {
      jest.advanceTimersByTime(5000);
    });
    expect(screen.getByText('SharePoint is traag. We proberen het nog.')).toBeTruthy();
  });
});

describe('Person', () => {
  it.each([
    ['Anna de Wit', 'AW'],
    ['Yusuf Demir', 'YD'],
    ['Lieke', 'L'],
    ['  ', ''],
    ['jan van de berg', 'JB'],
    ['Élodie Ünal (extern)', 'ÉÜ'],
  ])('writes %s as %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('says presence in words, not only by a dot', () => {
    render(<Person name="Anna de Wit" presence="Busy" />);
    expect(screen.getByRole('img', { name: 'In gesprek' })).toBeTruthy();
  });
});

it('SavedState says the time in the Netherlands and speaks when it changes', () => {
  const { rerender } = render(<SavedState saved={{ kind: 'saving' }} />);
  expect(screen.getByRole('status').textContent).toBe('Bezig met opslaan…');
  rerender(<SavedState saved={{ kind: 'saved', at: '2026-11-23T13:03:00.000Z' }} />);
  expect(screen.getByRole('status').textContent).toBe('Opgeslagen om 14:03');
});

it('PhaseSteps marks where it is and says what is done', () => {
  const phases = [
    { id: 'a', label: 'Aangemeld' },
    { id: 'b', label: 'Weging' },
    { id: 'c', label: 'Besluit' },
  ];
  render(<PhaseSteps phases={phases} current="b" />);
  const steps = screen.getAllByRole('listitem').map((step) => [step.textContent, step.getAttribute('aria-current')]);
  expect(steps).toEqual([
    ['Aangemeld, klaar', null],
    ['Weging, hier zijn we nu', 'step'],
    ['Besluit, volgt nog', null],
  ]);
});

it('Footer leads to each missing thing', () => {
  const go = jest.fn();
  render(
    <Footer
      missingId="m"
      missingLead="Nog 1 ding:"
      missing={[{ label: 'waarom het hoog is', onGo: go }]}
      step={<Button blockedBy="m">Verder</Button>}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'waarom het hoog is' }));
  expect(go).toHaveBeenCalled();
  expect(document.getElementById('m')?.textContent).toContain('Nog 1 ding: waarom het hoog is');
});

it('Link shows an unsafe address as words', () => {
  render(<Link href="javascript:alert(1)">Bron</Link>);
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.getByText('Bron')).toBeTruthy();
});

it('speaks English where the page does', () => {
  render(
    <LanguageProvider language="en">
      <SavedState saved={{ kind: 'unsaved' }} />
    </LanguageProvider>,
  );
  expect(screen.getByText('Not saved yet')).toBeTruthy();
});
