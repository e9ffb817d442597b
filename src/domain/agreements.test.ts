import { missingInAgreement } from './agreements';

describe('an agreement', () => {
  it('needs what is agreed, and the colleague where the municipality does it', () => {
    expect(missingInAgreement({ Title: ' ', OwnerSide: 'gemeente', OwnerName: '' })).toEqual([
      { field: 'Title', reason: 'empty' },
      { field: 'OwnerName', reason: 'empty' },
    ]);
    expect(missingInAgreement({ Title: 'De buren vragen', OwnerSide: 'initiatiefnemers' })).toEqual([]);
  });

  it('has a text and a name that fit in the list', () => {
    const long = 'x'.repeat(256);
    expect(missingInAgreement({ Title: long, OwnerSide: 'gemeente', OwnerName: long })).toEqual([
      { field: 'Title', reason: 'too-long' },
      { field: 'OwnerName', reason: 'too-long' },
    ]);
  });
});
