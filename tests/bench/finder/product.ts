// What the bench runs of the product; ../../contract/support/adapters.ts bundles it.
export * from '../../../src/domain/colleagues';
export * from '../../../src/features/broadening/finder/finding-sources';
export * from '../../../src/features/broadening/finder/read-lists';
