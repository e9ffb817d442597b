import { dayOf, formatDay, formatTime } from '../../domain/days';
import { schemaVersion } from '../../domain/records.generated';
import { saveFile } from '../../parts/save-file';
import { useServices } from '../../session/services';
import { useLanguage, useStrings } from '../../ui/language';
import { helperOf } from './helper';
import { useLineWords } from './line-words';
import { sectionOf, setupSections, type SetupLine } from './lines';
import { reportText, withoutPersons, type ReportLine } from './report-text';
import { strings } from './strings';
import type { SetupState } from './use-setup';

/** @returns saves what was checked as a text file, without the names of colleagues */
export function useReport(setup: SetupState, title: string): (lines: readonly SetupLine[]) => void {
  const text = useStrings(strings);
  const words = useLineWords();
  const language = useLanguage();
  const { host, now } = useServices();
  const mayManageSite = setup.me?.mayManageSite === true;

  return (lines) => {
    const at = setup.checkedAt ?? now();
    const head = [
      text.reportFile.title,
      text.reportFile.site(host.siteUrl),
      text.reportFile.at(formatDay(dayOf(at), language, 'long'), formatTime(at, language)),
      text.reportFile.version(String(schemaVersion)),
      title,
    ];
    const sections = setupSections.map((section) => ({
      heading: text.sections[section],
      lines: lines.filter((line) => sectionOf(line) === section).map(reportLine),
    }));
    saveFile(`inrichting-${dayOf(at)}.txt`, 'text/plain', reportText(head, sections));
  };

  function reportLine(whole: SetupLine): ReportLine {
    const line = withoutPersons(whole);
    const { name, detail, still, how } = words(line);
    const helper = helperOf(line, mayManageSite);
    const parts = line.parts?.map((part) => words(part).name).join('; ');
    return {
      state: text.reportFile.states[line.state === 'ok' ? 'ok' : line.state === 'unknown' ? 'unknown' : 'wrong'],
      name: parts === undefined ? name : `${name} (${parts})`,
      detail,
      still: still && `${text.stillWorks} ${still}`,
      how: line.repairable || how === undefined ? undefined : `${text.howTo} ${how}`,
      who: helper && `${text.reportFile.who} ${text.who[helper]}`,
    };
  }
}
