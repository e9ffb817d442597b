// Whoever reads along may stop before we do (`| head`): that is no error.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));

/** One plain line about what happens, for whoever is waiting. */
export const say = (text) => process.stdout.write(`${text}\n`);

/** @returns "8 s" or "1 min 12 s" */
export function duration(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Repeats a line while something takes long, so that nobody thinks that it hangs. @returns what stops it */
export function whileWaiting(text, everySeconds = 20) {
  const started = Date.now();
  const timer = setInterval(() => say(`  ${text} (${duration(Date.now() - started)})`), everySeconds * 1000);
  return () => {
    clearInterval(timer);
    return duration(Date.now() - started);
  };
}
