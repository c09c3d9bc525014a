import { acceptedAllocation, lineBounds, supportedAllocation } from '../../../src/units';
import { service } from './services';

test.each([
  [0, 0, 0],
  [7, 0, 1],
  [8, 0, 1],
  [15, 1, 1],
  [16, 1, 2],
  [33, 2, 3],
  [45, 3, 3],
  [-3, 0, 0],
  [7.5, 0, 1],
])('%d pooled minutes: %i to %i units', (mins, least, most) => {
  expect(lineBounds(mins, 'cms')).toEqual({ least, most });
});

test('where nothing pools a line decides itself', () => {
  expect(lineBounds(22, 'midpoint')).toEqual({ least: 1, most: 1 });
  expect(lineBounds(29, 'full15')).toEqual({ least: 1, most: 1 });
  expect(lineBounds(46, 'cms', service('98960', 46, 30))).toEqual({ least: 2, most: 2 });
  expect(lineBounds(46, 'cms', service('97810', 46))).toEqual({ least: 1, most: 1 });
  expect(lineBounds(46, 'cms', service('97140', 46))).toEqual({ least: 3, most: 4 });
  expect(lineBounds(46, 'cms', service('97010', 46, null))).toEqual({ least: 1, most: 1 });
});

test('units for too few or too many services fit nothing', () => {
  const day = [service('97110', 30), service('97140', 15)];
  expect(acceptedAllocation(day, 'cms', [2])).toBe(false);
  expect(acceptedAllocation(day, 'cms', [2, 1, 0])).toBe(false);
  expect(supportedAllocation(day, 'cms', [2])).toBe(false);
  expect(supportedAllocation(day, 'cms', [NaN, 1])).toBe(false);
  expect(acceptedAllocation(day, 'cms', [1.5, 1])).toBe(false);
  expect(acceptedAllocation([], 'cms', [])).toBe(true);
});

test('a tie takes no half units', () => {
  const tied = [service('97110', 20), service('97140', 20)];
  expect(acceptedAllocation(tied, 'cms', [1.5, 1.5])).toBe(false);
});
