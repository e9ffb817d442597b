import { enableCompileCache } from 'node:module';
import { readOptions } from './options.ts';

// Compiled scripts are kept between starts.
enableCompileCache();

/** `node tenant/main.ts`: see README.md beside this file. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  const { startTenant } = await import('./server.ts');
  const tenant = await startTenant(options);
  console.log(
    `Teams: ${tenant.url}/teams  Bediening: ${tenant.url}/_local/  (alleen op deze computer: 127.0.0.1:${tenant.port})`,
  );
  console.log(`Initiatievenwijzer: ${tenant.url}/sites/initiatieven`);
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    tenant.close().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function fail(problem: unknown): void {
  const taken = (problem as { code?: unknown } | null)?.code === 'EADDRINUSE';
  console.error(
    taken
      ? `Poort ${process.env['PORT'] ?? 4173} is al in gebruik. Kies een andere: PORT=4174.`
      : problem instanceof Error
        ? problem.message
        : problem,
  );
  process.exit(1);
}

main().catch(fail);
