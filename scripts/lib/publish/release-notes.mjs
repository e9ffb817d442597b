/**
 * What a version brings, from the changelog.
 * @param changelog the text of CHANGELOG.md
 * @param version such as `0.1.0`
 * @returns its section, without the heading
 * @throws with what to do, when the version has no section or an empty one
 */
export function releaseNotes(changelog, version) {
  const sections = changelog.split(/^## (?=\[)/m).slice(1);
  const section = sections.find((text) => text.startsWith(`[${version}]`));
  const notes = section?.slice(section.indexOf('\n') + 1).trim();
  if (!notes)
    throw new Error(
      `CHANGELOG.md says nothing about ${version}. Give what stands under [Unreleased] the heading "## [${version}] - <date>".`,
    );
  return notes;
}
