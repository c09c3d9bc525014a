import { namesIn, namesInPlace } from '../../../src/taskpane/model/waivers/names-client';

test.each([
  ['Bo Li', 'Bo Li signed the record'],
  ['Bo Li', 'signed by LI, bo'],
  ['Bo Li', 'as bo-li said'],
  ['Client: Bo Li', 'Bo Li'],
  ['Avery Sample', 'Avery asked for it'],
  ['Ána Sample', 'for ANA'],
  ['Li', 'Li signed'],
  ['李明', '李明'],
  ['J. B. Ng', 'J.B. Ng agreed'],
])('%s is named in "%s"', (name, text) => expect(namesIn([text])(name)).toBe(true));

test.each([
  ['Bo Li', 'The record supports it'],
  ['Bo Li', 'Bo signed for li'],
  ['An', 'an addendum supports it'],
  ['AB', 'AB'],
  ['Avery Sample', 'The client has a sampler'],
  ['Client 12', 'The client agreed'],
  ['', 'anything'],
  ['12345', '12345'],
])('%s is not named in "%s"', (name, text) => expect(namesIn([text])(name)).toBe(false));

test('words of several texts are no name together', () => expect(namesIn(['for Bo', 'Li'])('Bo Li')).toBe(false));

describe('the name of a sheet or a table', () => {
  test.each([
    ['Quinn Example', 'QuinnExample'],
    ['Example, Quinn', 'tblQuinn2024'],
    ['Quinn Example', 'quinnexample'],
    ['Example, Quinn', 'QUINNEXAMPLE_1'],
    ['Quinn Example', 'August exampleQUINN'],
    ['Bo Li', 'BoLi'],
    ['Quinn Example', 'Quinn Example'],
  ])('names %s: %s', (name, place) => expect(namesInPlace(place)(name)).toBe(true));

  test.each([
    ['Quinn Example', 'Sessions'],
    ['Quinn Example', 'BillingAugust'],
    ['Al Ann', 'Annual'],
    ['Bo Li', 'Billing'],
    ['Client 12', 'ClientDays'],
  ])('does not name %s: %s', (name, place) => expect(namesInPlace(place)(name)).toBe(false));
});
