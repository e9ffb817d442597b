import { splitAtWords } from './split-at-words';

it('marks a word inside a longer one and keeps the capitals of the text', () => {
  expect(splitAtWords('Dorpstuin in Espel', ['tuin', 'espel'])).toEqual([
    { text: 'Dorps', marked: false },
    { text: 'tuin', marked: true },
    { text: ' in ', marked: false },
    { text: 'Espel', marked: true },
  ]);
});

it('takes the longest of two words that overlap', () => {
  expect(splitAtWords('dorpshuis', ['dorp', 'dorpshuis'])).toEqual([{ text: 'dorpshuis', marked: true }]);
});

it('takes signs in a word as they are', () => {
  expect(splitAtWords('Wat kost het (ongeveer)?', ['(ongeveer)?', ''])).toEqual([
    { text: 'Wat kost het ', marked: false },
    { text: '(ongeveer)?', marked: true },
  ]);
});
