// The commands with the checks that run them, for contract tests; adapters.ts bundles it.
export * from '../../../src/testing/command-checks';
export * from '../../../src/testing/faults';
export * from '../../../src/testing/journey';
export * from '../../../src/testing/scenarios';
export { isAppError } from '../../../src/data/app-error';
export * from '../../../src/testing/inventory';
export { openChannel } from '../../../src/commands/open-channel';
export { readChannelState } from '../../../src/domain/channel-state';
